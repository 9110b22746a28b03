/** Tests of larger text. */
@org.jspecify.annotations.NullMarked
package org.latchkey.ui.kit.textsize;
