@NullMarked
package org.latchkey.ui.administrators.people;

import org.jspecify.annotations.NullMarked;
