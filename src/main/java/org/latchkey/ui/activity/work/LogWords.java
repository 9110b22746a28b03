package org.latchkey.ui.activity.work;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.latchkey.audit.verify.Verification;
import org.latchkey.transfer.activity.ActivityExport.Outcome;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.words.Isolation;
import org.latchkey.ui.words.ProblemWords;

/** Says what came of verifying and exporting. */
public final class LogWords {
  private final Strings strings;
  private final RelativeTime time;

  public LogWords(Strings strings, RelativeTime time) {
    this.strings = strings;
    this.time = time;
  }

  /** Empty when somebody has ended it. */
  Optional<Banner> verified(Optional<Verification> verified) {
    if (verified.isEmpty()) {
      return Optional.of(denied());
    }
    return switch (verified.get()) {
      case Verification.Cancelled cancelled -> Optional.empty();
      case Verification.Intact intact ->
          Optional.of(
              new Banner(
                  Tone.SUCCESS,
                  strings.get("activity.intact.title"),
                  strings.get(
                      "activity.intact.text", intact.events(), time.absolute(intact.since()))));
      case Verification.Broken broken ->
          Optional.of(
              new Banner(
                  Tone.DANGER,
                  strings.get("activity.broken.title"),
                  strings.get(
                          "activity.broken."
                              + broken.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                          broken.seq())
                      + " "
                      + strings.get("activity.broken.next")));
    };
  }

  /** Empty when somebody has ended it. */
  Optional<Banner> exported(Outcome outcome, Path file) {
    return switch (outcome) {
      case Outcome.Cancelled cancelled -> Optional.empty();
      case Outcome.Denied denied -> Optional.of(denied());
      case Outcome.Written written ->
          Optional.of(
              new Banner(
                  Tone.SUCCESS,
                  strings.get("activity.exported.title", written.events()),
                  strings.get("activity.exported.text", Isolation.of(file.toString()))));
    };
  }

  Banner verifyingFailed(Throwable failure) {
    return failed("activity.verify.failed", failure);
  }

  Banner exportFailed(Throwable failure) {
    return failed("activity.export.failed", failure);
  }

  private Banner failed(String key, Throwable failure) {
    return new Banner(
        Tone.DANGER, strings.get(key), new ProblemWords(strings).sentence(failure));
  }

  private Banner denied() {
    return new Banner(Tone.WARNING, strings.get("activity.denied"), "");
  }
}
