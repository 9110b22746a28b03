/** Passwords, recovery codes and the throttle that counts failed attempts. */
@NullMarked
package org.latchkey.credential;

import org.jspecify.annotations.NullMarked;
