/** Home: how the organization is protected, what happened last, and one's own MFA. */
@NullMarked
package org.latchkey.ui.home;

import org.jspecify.annotations.NullMarked;
