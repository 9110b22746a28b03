@NullMarked
package org.latchkey.settings;

import org.jspecify.annotations.NullMarked;
