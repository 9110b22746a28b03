/** Theme and text size of this workstation, as a section of the settings. */
@NullMarked
package org.latchkey.ui.settings.appearance;

import org.jspecify.annotations.NullMarked;
