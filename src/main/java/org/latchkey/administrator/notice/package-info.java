/** What somebody is told at their next sign-in, because it must not pass by unseen. */
@NullMarked
package org.latchkey.administrator.notice;

import org.jspecify.annotations.NullMarked;
