/** One mail to one mail server: never without TLS, and every way in which that can fail told apart. */
@NullMarked
package org.latchkey.mail.smtp;

import org.jspecify.annotations.NullMarked;
