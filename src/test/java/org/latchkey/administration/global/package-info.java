/** Tests of the Global MFA Requirement. */
@org.jspecify.annotations.NullMarked
package org.latchkey.administration.global;
