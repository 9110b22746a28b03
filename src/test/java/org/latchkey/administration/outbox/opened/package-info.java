@NullMarked
package org.latchkey.administration.outbox.opened;

import org.jspecify.annotations.NullMarked;
