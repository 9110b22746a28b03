@NullMarked
package org.latchkey.ui.words;

import org.jspecify.annotations.NullMarked;
