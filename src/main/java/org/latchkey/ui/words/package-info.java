/**
 * What several screens say of what services do, and how they judge what is typed by the services' rules.
 * Knows features, but no screen.
 */
@NullMarked
package org.latchkey.ui.words;

import org.jspecify.annotations.NullMarked;
