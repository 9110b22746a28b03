/** Verifying and exporting, which take their time. */
@NullMarked
package org.latchkey.ui.activity.work;

import org.jspecify.annotations.NullMarked;
