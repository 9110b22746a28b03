@NullMarked
package org.latchkey.signin;

import org.jspecify.annotations.NullMarked;
