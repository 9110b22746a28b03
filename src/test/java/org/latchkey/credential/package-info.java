@NullMarked
package org.latchkey.credential;

import org.jspecify.annotations.NullMarked;
