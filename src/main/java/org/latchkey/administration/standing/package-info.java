/** What administrators stand as: their role, and whether their account is active, suspended or deleted. */
@NullMarked
package org.latchkey.administration.standing;

import org.jspecify.annotations.NullMarked;
