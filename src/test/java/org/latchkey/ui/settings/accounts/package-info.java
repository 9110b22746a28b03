/** Reaches what the box of the Global MFA Requirement shows. */
@org.jspecify.annotations.NullMarked
package org.latchkey.ui.settings.accounts;
