@NullMarked
package org.latchkey.credential.kit;

import org.jspecify.annotations.NullMarked;
