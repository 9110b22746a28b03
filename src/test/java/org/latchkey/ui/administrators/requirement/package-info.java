@NullMarked
package org.latchkey.ui.administrators.requirement;

import org.jspecify.annotations.NullMarked;
