/** The Global MFA Requirement, in the section about security. */
@NullMarked
package org.latchkey.ui.settings.accounts;

import org.jspecify.annotations.NullMarked;
