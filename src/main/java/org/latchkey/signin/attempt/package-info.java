/** Attempts to prove who one is: looked at, counted and recorded in one place. */
@NullMarked
package org.latchkey.signin.attempt;

import org.jspecify.annotations.NullMarked;
