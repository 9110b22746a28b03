@NullMarked
package org.latchkey.ui.activity;

import org.jspecify.annotations.NullMarked;
