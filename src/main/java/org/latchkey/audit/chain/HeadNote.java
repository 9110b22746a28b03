package org.latchkey.audit.chain;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A place outside the database where one short text is kept.
 *
 * @param read what was written last, or empty when there is nothing that can be read
 * @param write replaces it, whole or not at all; throws {@link java.io.UncheckedIOException}
 */
public record HeadNote(Supplier<Optional<String>> read, Consumer<String> write) {
  /** For a database that lives in memory, and no longer than this. */
  public static HeadNote inMemory() {
    AtomicReference<Optional<String>> text = new AtomicReference<>(Optional.empty());
    return new HeadNote(text::get, written -> text.set(Optional.of(written)));
  }
}
