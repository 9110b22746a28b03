/** Data that leaves the program in files for others to read. */
@NullMarked
package org.latchkey.transfer;

import org.jspecify.annotations.NullMarked;
