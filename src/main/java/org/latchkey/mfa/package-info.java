/** Time-based one-time passwords: keys, codes, otpauth URIs and enrollment. */
@NullMarked
package org.latchkey.mfa;

import org.jspecify.annotations.NullMarked;
