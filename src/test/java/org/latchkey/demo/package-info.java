@NullMarked
package org.latchkey.demo;

import org.jspecify.annotations.NullMarked;
