/** The way in: first run, sign-in step by step, the session and one's own account. */
@NullMarked
package org.latchkey.signin;

import org.jspecify.annotations.NullMarked;
