/** Looks through the whole chain of the audit log for a place where it breaks (S-58). */
@NullMarked
package org.latchkey.audit.verify;

import org.jspecify.annotations.NullMarked;
