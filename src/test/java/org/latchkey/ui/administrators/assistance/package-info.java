@NullMarked
package org.latchkey.ui.administrators.assistance;

import org.jspecify.annotations.NullMarked;
