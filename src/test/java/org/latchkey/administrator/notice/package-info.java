@NullMarked
package org.latchkey.administrator.notice;

import org.jspecify.annotations.NullMarked;
