/** Takes the messages of the outbox to the mail server: after the commit, and again when it fails. */
@NullMarked
package org.latchkey.mail.courier;

import org.jspecify.annotations.NullMarked;
