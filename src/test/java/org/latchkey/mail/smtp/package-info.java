@NullMarked
package org.latchkey.mail.smtp;

import org.jspecify.annotations.NullMarked;
