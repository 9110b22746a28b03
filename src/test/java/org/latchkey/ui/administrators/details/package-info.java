@NullMarked
package org.latchkey.ui.administrators.details;

import org.jspecify.annotations.NullMarked;
