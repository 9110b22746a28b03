/** My Account: one's own data, password and MFA. */
@NullMarked
package org.latchkey.ui.account;

import org.jspecify.annotations.NullMarked;
