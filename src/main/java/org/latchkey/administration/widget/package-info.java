/** Which tiles of Home somebody wants to see. */
@NullMarked
package org.latchkey.administration.widget;

import org.jspecify.annotations.NullMarked;
