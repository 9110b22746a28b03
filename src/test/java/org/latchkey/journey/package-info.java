@NullMarked
package org.latchkey.journey;

import org.jspecify.annotations.NullMarked;
