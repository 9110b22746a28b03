@NullMarked
package org.latchkey.ui.administrators.form;

import org.jspecify.annotations.NullMarked;
