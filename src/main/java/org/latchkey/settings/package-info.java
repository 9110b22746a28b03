/** What the organization has set: its name and its support contact. */
@NullMarked
package org.latchkey.settings;

import org.jspecify.annotations.NullMarked;
