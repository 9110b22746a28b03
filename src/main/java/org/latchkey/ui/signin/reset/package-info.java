/** The ways back in: asking for a message, its set-up code, MFA or a password with it. */
@NullMarked
package org.latchkey.ui.signin.reset;

import org.jspecify.annotations.NullMarked;
