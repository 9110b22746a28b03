@NullMarked
package org.latchkey.audit.verify;

import org.jspecify.annotations.NullMarked;
