@NullMarked
package org.latchkey;

import org.jspecify.annotations.NullMarked;
