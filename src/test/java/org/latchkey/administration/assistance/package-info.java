@NullMarked
package org.latchkey.administration.assistance;

import org.jspecify.annotations.NullMarked;
