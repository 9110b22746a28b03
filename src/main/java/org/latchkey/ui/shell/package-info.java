/** The frame around the screens: navigation, title bar and the menu of the person signed in. */
@NullMarked
package org.latchkey.ui.shell;

import org.jspecify.annotations.NullMarked;
