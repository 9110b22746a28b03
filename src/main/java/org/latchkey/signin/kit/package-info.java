/** Recovery kits: making one for oneself, and coming back in with it. */
@NullMarked
package org.latchkey.signin.kit;

import org.jspecify.annotations.NullMarked;
