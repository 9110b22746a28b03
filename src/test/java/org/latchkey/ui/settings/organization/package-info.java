/** Tests of the section about the organization. */
@org.jspecify.annotations.NullMarked
package org.latchkey.ui.settings.organization;
