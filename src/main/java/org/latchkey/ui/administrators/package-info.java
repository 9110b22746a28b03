/** The Administrators table and the list of admins without MFA required. */
@NullMarked
package org.latchkey.ui.administrators;

import org.jspecify.annotations.NullMarked;
