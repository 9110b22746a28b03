/** The settings of the mail server: who may see and change them, what can be used, and a test message. */
@NullMarked
package org.latchkey.mail.server;

import org.jspecify.annotations.NullMarked;
