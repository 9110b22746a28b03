/** Where people type and press: code, password, marks of validation, buttons that show that they work. */
@NullMarked
package org.latchkey.ui.kit.entry;

import org.jspecify.annotations.NullMarked;
