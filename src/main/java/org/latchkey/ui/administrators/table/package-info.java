/** The table that shows a list of people, and the field that searches it. */
@NullMarked
package org.latchkey.ui.administrators.table;

import org.jspecify.annotations.NullMarked;
