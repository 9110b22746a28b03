/** The way in: password, code of the authenticator, recovery code. */
@NullMarked
package org.latchkey.ui.signin;

import org.jspecify.annotations.NullMarked;
