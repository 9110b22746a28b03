@NullMarked
package org.latchkey.mail.server;

import org.jspecify.annotations.NullMarked;
