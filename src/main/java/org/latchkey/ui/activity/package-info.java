/** Activity: what happened, found, verified and exported. */
@NullMarked
package org.latchkey.ui.activity;

import org.jspecify.annotations.NullMarked;
