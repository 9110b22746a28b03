@NullMarked
package org.latchkey.ui.practice;

import org.jspecify.annotations.NullMarked;
