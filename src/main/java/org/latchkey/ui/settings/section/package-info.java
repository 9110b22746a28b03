/** What every section of the settings is to the screen around it. */
@NullMarked
package org.latchkey.ui.settings.section;

import org.jspecify.annotations.NullMarked;
