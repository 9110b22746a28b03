/** The window around every screen: its theme, its layers, what it remembers, and the card of the way in. */
@NullMarked
package org.latchkey.ui.kit.window;

import org.jspecify.annotations.NullMarked;
