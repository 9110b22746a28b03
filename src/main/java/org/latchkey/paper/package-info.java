/** Sheets of paper in words, lines and squares, and PDF files of them. Knows no toolkit. */
@NullMarked
package org.latchkey.paper;

import org.jspecify.annotations.NullMarked;
