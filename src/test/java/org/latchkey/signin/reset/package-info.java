@NullMarked
package org.latchkey.signin.reset;

import org.jspecify.annotations.NullMarked;
