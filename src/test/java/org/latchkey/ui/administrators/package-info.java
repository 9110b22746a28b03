@NullMarked
package org.latchkey.ui.administrators;

import org.jspecify.annotations.NullMarked;
