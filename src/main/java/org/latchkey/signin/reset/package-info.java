/** The ways back in: messages that are asked for, and what the set-up codes in them do. */
@NullMarked
package org.latchkey.signin.reset;

import org.jspecify.annotations.NullMarked;
