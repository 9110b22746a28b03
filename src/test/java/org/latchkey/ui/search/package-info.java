@NullMarked
package org.latchkey.ui.search;

import org.jspecify.annotations.NullMarked;
