/** The first run: setting up an organization. */
@NullMarked
package org.latchkey.ui.setup;

import org.jspecify.annotations.NullMarked;
