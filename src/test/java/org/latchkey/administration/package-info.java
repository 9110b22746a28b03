@NullMarked
package org.latchkey.administration;

import org.jspecify.annotations.NullMarked;
