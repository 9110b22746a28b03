package org.latchkey;

import java.nio.file.Path;

/**
 * How to start.
 *
 * @param demo with the sample organization, which is kept nowhere
 * @param dataFolder where the store is; untouched with {@code demo}
 */
public record StartOptions(boolean demo, Path dataFolder) {}
