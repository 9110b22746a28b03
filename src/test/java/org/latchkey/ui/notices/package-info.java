@NullMarked
package org.latchkey.ui.notices;

import org.jspecify.annotations.NullMarked;
