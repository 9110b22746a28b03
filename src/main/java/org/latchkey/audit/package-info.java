/** What happened, to whom and when: append-only events written in the transaction of the change. */
@NullMarked
package org.latchkey.audit;

import org.jspecify.annotations.NullMarked;
