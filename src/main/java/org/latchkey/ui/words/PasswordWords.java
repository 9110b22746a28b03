package org.latchkey.ui.words;

import org.latchkey.credential.PasswordRule;
import org.latchkey.ui.kit.Strings;

/** Says what is wrong with a password and what to do about it. */
public final class PasswordWords {
  private final Strings strings;

  public PasswordWords(Strings strings) {
    this.strings = strings;
  }

  public String flaw(PasswordRule.Flaw flaw) {
    return switch (flaw) {
      case TOO_SHORT -> strings.get("words.password.too-short", PasswordRule.MIN_LENGTH);
      case TOO_LONG -> strings.get("words.password.too-long", PasswordRule.MAX_LENGTH);
      case COMMON -> strings.get("words.password.common");
      case OWN_WORDS -> strings.get("words.password.own-words");
      case EASY_TO_GUESS -> strings.get("words.password.easy");
    };
  }

  /** That the repetition is another one. */
  public String differ() {
    return strings.get("words.password.differ");
  }

  /** What a password must be, before anything is entered. */
  public String rule() {
    return strings.get("words.password.rule", PasswordRule.MIN_LENGTH);
  }
}
