/** The enrollment wizard: an app, the QR code, a proved code, recovery codes. */
@NullMarked
package org.latchkey.ui.enrollment;

import org.jspecify.annotations.NullMarked;
