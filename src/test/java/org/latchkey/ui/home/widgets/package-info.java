@NullMarked
package org.latchkey.ui.home.widgets;

import org.jspecify.annotations.NullMarked;
