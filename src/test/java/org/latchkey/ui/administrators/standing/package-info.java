@NullMarked
package org.latchkey.ui.administrators.standing;

import org.jspecify.annotations.NullMarked;
