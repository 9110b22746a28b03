package org.latchkey.ui.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Actor;
import org.latchkey.settings.SecuritySettings;
import org.latchkey.settings.SecuritySettingsService.Outcome;
import org.latchkey.settings.SecuritySettingsService.Present;
import org.latchkey.settings.SecuritySettingsService;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.settings.section.SectionViewModel;
import org.latchkey.ui.words.ProblemWords;

/** The idle lock, and whether a first enrollment takes no more than the password. */
public final class SecuritySectionViewModel implements SectionViewModel {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");

  private final SecuritySettingsService service;
  private final Supplier<Actor> actor;
  private final Strings strings;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final OneAtATime work;
  private final StringProperty idleMinutes = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper idleError = new ReadOnlyStringWrapper("");
  private final BooleanProperty firstByPassword = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper decided = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper firstCaption = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private @Nullable Present stored;

  /** A form without anything in it, until {@link #load}. */
  public SecuritySectionViewModel(
      SecuritySettingsService service,
      Supplier<Actor> actor,
      Background background,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts) {
    this.service = service;
    this.actor = actor;
    this.strings = strings;
    this.dialogs = dialogs;
    this.toasts = toasts;
    work = new OneAtATime(background);
    idleMinutes.subscribe(
        (before, now) -> {
          idleError.set("");
          compare();
        });
  }

  /** Shows what is stored, unless something was entered that is not saved. */
  void load(Present present) {
    if (!changed.get()) {
      show(present);
    }
  }

  private void show(Present present) {
    stored = present;
    SecuritySettings settings = present.settings();
    idleMinutes.set(Integer.toString(settings.idleLockMinutes()));
    decide(settings.firstEnrollmentByPassword());
    idleError.set("");
    problem.set("");
  }

  /** Minutes, as digits. */
  StringProperty idleMinutesProperty() {
    return idleMinutes;
  }

  ReadOnlyStringProperty idleErrorProperty() {
    return idleError.getReadOnlyProperty();
  }

  /** What holds now, by decision or by default; {@link #choose} decides. */
  BooleanProperty firstByPasswordProperty() {
    return firstByPassword;
  }

  /** Whether it was decided, so that the default can be gone back to. */
  ReadOnlyBooleanProperty decidedProperty() {
    return decided.getReadOnlyProperty();
  }

  ReadOnlyStringProperty firstCaptionProperty() {
    return firstCaption.getReadOnlyProperty();
  }

  /** Why the last saving did not happen; empty most of the time. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Somebody has ticked or cleared the box. */
  void choose() {
    decide(firstByPassword.get());
  }

  /** Leaves it to the default again. */
  void useDefault() {
    decide(null);
  }

  private void decide(@Nullable Boolean decision) {
    Present present = Objects.requireNonNull(stored);
    boolean byDefault = present.firstEnrollmentDefault();
    decided.set(decision != null);
    firstByPassword.set(decision == null ? byDefault : decision);
    firstCaption.set(
        decision != null
            ? strings.get("settings.security.first.decided")
            : strings.get(
                byDefault ? "settings.security.first.on" : "settings.security.first.off"));
    compare();
  }

  @Override
  public void save() {
    Present seen = stored;
    Optional<SecuritySettings> wanted = wanted();
    if (seen == null) {
      return;
    }
    if (wanted.isEmpty()) {
      refuseIdle();
      return;
    }
    problem.set("");
    work.run(
        () -> service.decide(actor.get(), seen.settings(), wanted.get()),
        this::saved,
        failure ->
            dialogs.error(
                strings.get("settings.security.save-failed"),
                new ProblemWords(strings).sentence(failure),
                failure));
  }

  @Override
  public void revert() {
    if (stored != null) {
      show(stored);
    }
  }

  /**
   * What was entered.
   *
   * @param seen what was stored then, so that somebody else's change is noticed
   */
  private record Entered(String idleMinutes, Optional<Boolean> decision, Present seen)
      implements Unsaved {}

  @Override
  public Optional<Unsaved> unsaved() {
    Optional<Boolean> decision =
        decided.get() ? Optional.of(firstByPassword.get()) : Optional.empty();
    return changed.get() && stored != null
        ? Optional.of(new Entered(idleMinutes.get(), decision, stored))
        : Optional.empty();
  }

  @Override
  public void restore(Unsaved entered) {
    if (entered instanceof Entered(String minutes, Optional<Boolean> decision, Present seen)) {
      show(seen);
      idleMinutes.set(minutes);
      decide(decision.orElse(null));
    }
  }

  private void saved(Outcome outcome) {
    switch (outcome) {
      case Outcome.Saved(Present now) -> {
        show(now);
        toasts.show(new Toast(strings.get("settings.security.saved"), Tone.SUCCESS));
      }
      case Outcome.Invalid invalid -> refuseIdle();
      case Outcome.Conflict(Present now) -> {
        stored = now;
        compare();
        problem.set(strings.get("settings.security.conflict"));
      }
      case Outcome.Denied denied -> problem.set(strings.get("settings.denied"));
    }
  }

  private void refuseIdle() {
    idleError.set(
        strings.get(
            "settings.security.idle.wrong",
            SecuritySettings.SHORTEST_IDLE,
            SecuritySettings.LONGEST_IDLE));
  }

  private Optional<SecuritySettings> wanted() {
    return Optional.of(idleMinutes.get().strip())
        .filter(text -> DIGITS.matcher(text).matches())
        .map(Integer::valueOf)
        .map(minutes -> new SecuritySettings(decided.get() ? firstByPassword.get() : null, minutes));
  }

  private void compare() {
    Present present = stored;
    changed.set(
        present != null && !wanted().filter(present.settings()::equals).isPresent());
  }

  @Override
  public void close() {
    work.close();
  }
}
