/** The settings of the organization: mail and security. */
@NullMarked
package org.latchkey.ui.settings;

import org.jspecify.annotations.NullMarked;
