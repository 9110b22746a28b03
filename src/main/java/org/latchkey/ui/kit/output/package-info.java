/** What leaves the program: files and paper. */
@NullMarked
package org.latchkey.ui.kit.output;

import org.jspecify.annotations.NullMarked;
