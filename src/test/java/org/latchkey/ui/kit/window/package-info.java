@NullMarked
package org.latchkey.ui.kit.window;

import org.jspecify.annotations.NullMarked;
