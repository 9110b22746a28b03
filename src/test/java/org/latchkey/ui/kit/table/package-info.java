@NullMarked
package org.latchkey.ui.kit.table;

import org.jspecify.annotations.NullMarked;
