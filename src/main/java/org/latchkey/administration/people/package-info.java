/** Those whom an action is about: to whom it is done, who is skipped, and what they are told. */
@NullMarked
package org.latchkey.administration.people;

import org.jspecify.annotations.NullMarked;
