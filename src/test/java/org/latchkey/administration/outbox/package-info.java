@NullMarked
package org.latchkey.administration.outbox;

import org.jspecify.annotations.NullMarked;
