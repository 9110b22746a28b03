/** What belongs to the end of a transaction. */
@NullMarked
package org.latchkey.database.commit;

import org.jspecify.annotations.NullMarked;
