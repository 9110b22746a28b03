@NullMarked
package org.latchkey.mail.courier;

import org.jspecify.annotations.NullMarked;
