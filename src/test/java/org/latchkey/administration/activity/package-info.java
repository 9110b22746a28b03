@NullMarked
package org.latchkey.administration.activity;

import org.jspecify.annotations.NullMarked;
