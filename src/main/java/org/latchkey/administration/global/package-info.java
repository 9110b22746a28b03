/** The organization's switch that requires MFA of everybody, now and later. */
@NullMarked
package org.latchkey.administration.global;

import org.jspecify.annotations.NullMarked;
