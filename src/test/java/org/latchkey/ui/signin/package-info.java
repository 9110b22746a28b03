@NullMarked
package org.latchkey.ui.signin;

import org.jspecify.annotations.NullMarked;
