/** Helping others in: resetting MFA, sending set-up messages, unlocking. */
@NullMarked
package org.latchkey.ui.administrators.assistance;

import org.jspecify.annotations.NullMarked;
