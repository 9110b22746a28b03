/** What people do with messages: list, read, hand over, send again, cancel. */
@NullMarked
package org.latchkey.administration.outbox;

import org.jspecify.annotations.NullMarked;
