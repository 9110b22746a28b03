package org.latchkey.ui.activity.work;

import org.latchkey.ui.kit.Tone;

/**
 * What is said above the list.
 *
 * @param title in one phrase
 * @param text what it means; may be empty
 */
record Banner(Tone tone, String title, String text) {}
