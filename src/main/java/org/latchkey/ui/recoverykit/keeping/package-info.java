/** Keeping a recovery kit that was just made: as a file, or on paper. */
@NullMarked
package org.latchkey.ui.recoverykit.keeping;

import org.jspecify.annotations.NullMarked;
