/** The code of one's authenticator, or the password, that is asked for before something sensitive, on whatever screen. */
@NullMarked
package org.latchkey.ui.proof;

import org.jspecify.annotations.NullMarked;
