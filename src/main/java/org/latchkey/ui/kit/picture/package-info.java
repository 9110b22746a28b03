/** What is shown without being typed into: badges, rings, the QR code, tiles and icons. */
@NullMarked
package org.latchkey.ui.kit.picture;

import org.jspecify.annotations.NullMarked;
