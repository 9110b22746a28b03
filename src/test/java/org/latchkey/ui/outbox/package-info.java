@NullMarked
package org.latchkey.ui.outbox;

import org.jspecify.annotations.NullMarked;
