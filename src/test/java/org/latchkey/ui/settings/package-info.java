@NullMarked
package org.latchkey.ui.settings;

import org.jspecify.annotations.NullMarked;
