/** What administrators do for others who cannot get in: reset MFA, send a set-up message, unlock. */
@NullMarked
package org.latchkey.administration.assistance;

import org.jspecify.annotations.NullMarked;
