/** Lists of people that stay quick with a hundred thousand rows, whatever shows them. */
@NullMarked
package org.latchkey.ui.administrators.people;

import org.jspecify.annotations.NullMarked;
