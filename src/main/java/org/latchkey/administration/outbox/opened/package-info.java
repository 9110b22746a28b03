/** The text of a message in the hands of somebody who may have it: on screen, on paper, in a file. */
@NullMarked
package org.latchkey.administration.outbox.opened;

import org.jspecify.annotations.NullMarked;
