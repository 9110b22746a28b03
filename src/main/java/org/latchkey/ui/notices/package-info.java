/** What somebody is told after signing in, because it must not pass by unseen. */
@NullMarked
package org.latchkey.ui.notices;

import org.jspecify.annotations.NullMarked;
