/** The practice phone of the sample organization, which stands beside other screens. */
@NullMarked
package org.latchkey.ui.practice;

import org.jspecify.annotations.NullMarked;
