/** Finding events in a log that may be long. */
@NullMarked
package org.latchkey.audit.search;

import org.jspecify.annotations.NullMarked;
