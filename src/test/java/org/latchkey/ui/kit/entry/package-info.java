@NullMarked
package org.latchkey.ui.kit.entry;

import org.jspecify.annotations.NullMarked;
