/** When the console locks by itself, and the notice before it does. */
@NullMarked
package org.latchkey.ui.lock;

import org.jspecify.annotations.NullMarked;
