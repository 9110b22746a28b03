@NullMarked
package org.latchkey.ui.enrollment;

import org.jspecify.annotations.NullMarked;
