@NullMarked
package org.latchkey.administrator;

import org.jspecify.annotations.NullMarked;
