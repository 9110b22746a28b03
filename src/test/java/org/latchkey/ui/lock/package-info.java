@NullMarked
package org.latchkey.ui.lock;

import org.jspecify.annotations.NullMarked;
