@NullMarked
package org.latchkey.ui;

import org.jspecify.annotations.NullMarked;
