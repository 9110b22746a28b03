@NullMarked
package org.latchkey.ui.signin.reset;

import org.jspecify.annotations.NullMarked;
