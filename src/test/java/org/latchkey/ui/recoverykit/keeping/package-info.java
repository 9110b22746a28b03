@NullMarked
package org.latchkey.ui.recoverykit.keeping;

import org.jspecify.annotations.NullMarked;
