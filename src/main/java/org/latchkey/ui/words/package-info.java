/** Turns what services say into words that several screens use. Knows features, but no screen. */
@NullMarked
package org.latchkey.ui.words;

import org.jspecify.annotations.NullMarked;
