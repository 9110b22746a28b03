@NullMarked
package org.latchkey.paper;

import org.jspecify.annotations.NullMarked;
