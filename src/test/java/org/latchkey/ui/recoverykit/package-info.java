@NullMarked
package org.latchkey.ui.recoverykit;

import org.jspecify.annotations.NullMarked;
