@NullMarked
package org.latchkey.ui.home;

import org.jspecify.annotations.NullMarked;
