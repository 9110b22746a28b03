@NullMarked
package org.latchkey.ui.account;

import org.jspecify.annotations.NullMarked;
