/** The card of the settings about one's recovery kit. */
@NullMarked
package org.latchkey.ui.settings.recovery;

import org.jspecify.annotations.NullMarked;
