package org.latchkey;

import java.nio.file.Path;
import java.util.Optional;
import org.latchkey.signin.reset.SetUpLink;

/**
 * How to start.
 *
 * @param demo with the sample organization, which is kept nowhere
 * @param dataFolder where the store is; untouched with {@code demo}
 * @param link of a set-up message that is followed
 */
public record StartOptions(boolean demo, Path dataFolder, Optional<SetUpLink> link) {}
