/** My Account: one's own data, password and MFA, and the code that is asked before changing them. */
@NullMarked
package org.latchkey.ui.account;

import org.jspecify.annotations.NullMarked;
