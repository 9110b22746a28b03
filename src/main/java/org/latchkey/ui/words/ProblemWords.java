package org.latchkey.ui.words;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.latchkey.database.StoreException;
import org.latchkey.database.StoreProblems;
import org.latchkey.ui.kit.Strings;
import org.latchkey.vault.KeyFileException;

/** Says what an exception means for a person and what to do, when it is one of the known problems. */
public final class ProblemWords {
  private final Strings strings;

  public ProblemWords(Strings strings) {
    this.strings = strings;
  }

  /** A sentence for the exception; a general one when the problem is not known. */
  public String sentence(@Nullable Throwable thrown) {
    return known(thrown).orElseGet(() -> strings.get("words.problem.unknown"));
  }

  private Optional<String> known(@Nullable Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof StoreException store) {
        return Optional.of(strings.get(key(store.problem()), store.place()));
      }
      if (t instanceof KeyFileException key) {
        return Optional.of(strings.get("words.problem.key-" + lower(key.problem()), key.place()));
      }
    }
    return StoreProblems.behind(thrown).map(problem -> strings.get(key(problem), ""));
  }

  private static String key(Enum<?> problem) {
    return "words.problem." + lower(problem);
  }

  private static String lower(Enum<?> problem) {
    return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
