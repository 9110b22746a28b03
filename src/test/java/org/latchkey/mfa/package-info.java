@NullMarked
package org.latchkey.mfa;

import org.jspecify.annotations.NullMarked;
