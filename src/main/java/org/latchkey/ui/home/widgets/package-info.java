/** The dialog in which somebody chooses what their Home shows. */
@NullMarked
package org.latchkey.ui.home.widgets;

import org.jspecify.annotations.NullMarked;
