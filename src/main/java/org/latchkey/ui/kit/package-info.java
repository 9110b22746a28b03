/** What every screen is made of: navigation, dialogs, toasts, theme and controls. Knows no feature. */
@NullMarked
package org.latchkey.ui.kit;

import org.jspecify.annotations.NullMarked;
