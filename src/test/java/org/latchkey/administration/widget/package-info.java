@NullMarked
package org.latchkey.administration.widget;

import org.jspecify.annotations.NullMarked;
