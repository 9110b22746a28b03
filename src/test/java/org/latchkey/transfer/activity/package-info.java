@NullMarked
package org.latchkey.transfer.activity;

import org.jspecify.annotations.NullMarked;
