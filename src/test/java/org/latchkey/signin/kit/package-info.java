@NullMarked
package org.latchkey.signin.kit;

import org.jspecify.annotations.NullMarked;
