/** Messages to administrators: each a row in the transaction that causes it, sent after the commit. */
@NullMarked
package org.latchkey.mail;

import org.jspecify.annotations.NullMarked;
