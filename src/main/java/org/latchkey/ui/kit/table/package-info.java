/** What tables need beyond their cells: ticked rows by id, and their three written states. */
@NullMarked
package org.latchkey.ui.kit.table;

import org.jspecify.annotations.NullMarked;
