/** How events hang together, whatever they are: the keyed hashes and where the newest one is noted (S-58). */
@NullMarked
package org.latchkey.audit.chain;

import org.jspecify.annotations.NullMarked;
