@NullMarked
package org.latchkey.ui.kit.picture;

import org.jspecify.annotations.NullMarked;
