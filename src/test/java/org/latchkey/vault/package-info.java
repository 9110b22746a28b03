@NullMarked
package org.latchkey.vault;

import org.jspecify.annotations.NullMarked;
