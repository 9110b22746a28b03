/** The organization's name and its support contact, as a section of the settings. */
@NullMarked
package org.latchkey.ui.settings.organization;

import org.jspecify.annotations.NullMarked;
