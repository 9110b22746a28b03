/** Switches that are worked by mouse and keyboard alike. */
@NullMarked
package org.latchkey.ui.kit.toggle;

import org.jspecify.annotations.NullMarked;
