/** Recovery kits: the file that its owner keeps, how it is sealed, and what the store knows of it. */
@NullMarked
package org.latchkey.credential.kit;

import org.jspecify.annotations.NullMarked;
