/** Lists of people that stay quick with a hundred thousand rows, and the table that shows them. */
@NullMarked
package org.latchkey.ui.administrators.people;

import org.jspecify.annotations.NullMarked;
