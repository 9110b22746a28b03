/** What is said over a screen: dialogs, confirmations, notes and toasts. */
@NullMarked
package org.latchkey.ui.kit.message;

import org.jspecify.annotations.NullMarked;
