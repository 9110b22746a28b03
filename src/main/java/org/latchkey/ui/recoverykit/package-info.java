/** Recovery kits: making one, and coming back in with it. */
@NullMarked
package org.latchkey.ui.recoverykit;

import org.jspecify.annotations.NullMarked;
