/** What administrators do to administrators: the table, details, requirements and the overview. */
@NullMarked
package org.latchkey.administration;

import org.jspecify.annotations.NullMarked;
