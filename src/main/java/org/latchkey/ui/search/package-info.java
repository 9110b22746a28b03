/** The search for people, screens and actions that lies over every screen of the console. */
@NullMarked
package org.latchkey.ui.search;

import org.jspecify.annotations.NullMarked;
