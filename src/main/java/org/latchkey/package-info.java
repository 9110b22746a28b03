/** Starts the program: the command line, the one composition root and the JavaFX application. */
@NullMarked
package org.latchkey;

import org.jspecify.annotations.NullMarked;
