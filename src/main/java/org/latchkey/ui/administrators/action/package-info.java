/** What every action on many people has in common: the way from the choice to the toast, and its words. */
@NullMarked
package org.latchkey.ui.administrators.action;

import org.jspecify.annotations.NullMarked;
