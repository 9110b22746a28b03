/** Larger text in every window, with everything that has to grow with it. */
@NullMarked
package org.latchkey.ui.kit.textsize;

import org.jspecify.annotations.NullMarked;
