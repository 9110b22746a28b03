/** Requiring MFA of people, or no longer requiring it: asked, done, and taken back. */
@NullMarked
package org.latchkey.ui.administrators.requirement;

import org.jspecify.annotations.NullMarked;
