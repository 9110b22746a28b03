/** QR codes as bit matrices, and reading them from pictures; the only place that knows ZXing. */
@NullMarked
package org.latchkey.qr;

import org.jspecify.annotations.NullMarked;
