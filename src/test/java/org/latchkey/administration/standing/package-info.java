@NullMarked
package org.latchkey.administration.standing;

import org.jspecify.annotations.NullMarked;
