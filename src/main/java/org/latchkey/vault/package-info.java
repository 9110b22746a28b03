/** The data key and the authenticated encryption of secrets at rest. */
@NullMarked
package org.latchkey.vault;

import org.jspecify.annotations.NullMarked;
