@NullMarked
package org.latchkey.transfer;

import org.jspecify.annotations.NullMarked;
