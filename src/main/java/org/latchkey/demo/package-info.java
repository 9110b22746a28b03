/** The sample organization for looking around without a store on disk. */
@NullMarked
package org.latchkey.demo;

import org.jspecify.annotations.NullMarked;
