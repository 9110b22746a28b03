/** The Outbox: messages that wait or went, their text, and what leaves the program by hand. */
@NullMarked
package org.latchkey.ui.outbox;

import org.jspecify.annotations.NullMarked;
