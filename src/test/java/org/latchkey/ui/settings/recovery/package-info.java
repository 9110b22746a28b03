@NullMarked
package org.latchkey.ui.settings.recovery;

import org.jspecify.annotations.NullMarked;
