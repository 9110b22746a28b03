/** Changing roles, suspending, activating and deleting: asked, done, and taken back. */
@NullMarked
package org.latchkey.ui.administrators.standing;

import org.jspecify.annotations.NullMarked;
