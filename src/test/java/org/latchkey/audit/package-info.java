@NullMarked
package org.latchkey.audit;

import org.jspecify.annotations.NullMarked;
