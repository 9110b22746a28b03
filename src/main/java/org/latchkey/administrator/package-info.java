/** Administrators, their roles and permissions, and who may do what to whom. */
@NullMarked
package org.latchkey.administrator;

import org.jspecify.annotations.NullMarked;
