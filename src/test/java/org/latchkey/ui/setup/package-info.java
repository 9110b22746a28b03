@NullMarked
package org.latchkey.ui.setup;

import org.jspecify.annotations.NullMarked;
