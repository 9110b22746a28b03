@NullMarked
package org.latchkey.database;

import org.jspecify.annotations.NullMarked;
