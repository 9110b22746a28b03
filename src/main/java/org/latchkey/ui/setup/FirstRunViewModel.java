package org.latchkey.ui.setup;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.credential.PasswordRule;
import org.latchkey.database.DataFolder;
import org.latchkey.signin.FirstRun;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.FieldWords;
import org.latchkey.ui.words.PasswordJudge;
import org.latchkey.ui.words.PasswordWords;
import org.latchkey.ui.words.ProblemWords;

/** What the first-run form holds, what is wrong with it, and setting up. */
public final class FirstRunViewModel {
  private final Strings strings;
  private final FirstRun firstRun;
  private final DataFolder folder;
  private final Dialogs dialogs;
  private final Consumer<FirstRun.Owner> onDone;
  private final Runnable onSample;
  private final FieldWords words;
  private final PasswordWords passwordWords;
  private final OneAtATime work;
  private final PasswordJudge judge;
  private final Map<FirstRunInput, StringProperty> texts = new EnumMap<>(FirstRunInput.class);
  private final Map<FirstRunInput, ReadOnlyStringWrapper> problems =
      new EnumMap<>(FirstRunInput.class);
  private final Set<FirstRunInput> left = EnumSet.noneOf(FirstRunInput.class);
  private final ReadOnlyIntegerWrapper strength = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable FirstRunInput> toCorrect =
      new ReadOnlyObjectWrapper<>();
  private Optional<PasswordRule.Flaw> flaw = Optional.empty();

  /**
   * An empty form.
   *
   * @param onDone gets the owner when the store is in its place
   * @param onSample opens the sample organization instead
   */
  public FirstRunViewModel(
      Background background,
      Strings strings,
      FirstRun firstRun,
      PasswordRule rule,
      DataFolder folder,
      Dialogs dialogs,
      Consumer<FirstRun.Owner> onDone,
      Runnable onSample) {
    this.strings = strings;
    this.firstRun = firstRun;
    this.folder = folder;
    this.dialogs = dialogs;
    this.onDone = onDone;
    this.onSample = onSample;
    this.words = new FieldWords(strings);
    this.passwordWords = new PasswordWords(strings);
    this.work = new OneAtATime(background);
    this.judge = new PasswordJudge(background, rule, this::judged);
    for (FirstRunInput input : FirstRunInput.values()) {
      texts.put(input, new SimpleStringProperty(""));
      problems.put(input, new ReadOnlyStringWrapper(""));
    }
    texts.forEach((input, text) -> text.subscribe((before, now) -> changed(input)));
  }

  StringProperty text(FirstRunInput input) {
    return Objects.requireNonNull(texts.get(input));
  }

  /** What is wrong with a field and what to do; empty until it was left once, and when it is fine. */
  ReadOnlyStringProperty problem(FirstRunInput input) {
    return wrapper(input).getReadOnlyProperty();
  }

  private ReadOnlyStringWrapper wrapper(FirstRunInput input) {
    return Objects.requireNonNull(problems.get(input));
  }

  /** The password's strength, 0 to 4; -1 while there is none. */
  ReadOnlyIntegerProperty strengthProperty() {
    return strength.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** The field in which the form has to be corrected before it can be used; null without one. */
  ReadOnlyObjectProperty<@Nullable FirstRunInput> toCorrectProperty() {
    return toCorrect.getReadOnlyProperty();
  }

  String rule() {
    return passwordWords.rule();
  }

  /** The focus has left a field: from now on it says what is wrong with it. */
  void leave(FirstRunInput input) {
    if (input == FirstRunInput.PASSWORD_AGAIN && get(input).isEmpty()) {
      return; // it is still to be typed
    }
    left.add(input);
    check(input);
    if (input == FirstRunInput.PASSWORD) {
      check(FirstRunInput.PASSWORD_AGAIN);
    }
  }

  private void changed(FirstRunInput input) {
    if (input != FirstRunInput.PASSWORD_AGAIN) {
      List<String> ownWords = form().ownWords();
      judge.judge(get(FirstRunInput.PASSWORD), () -> ownWords);
    }
    check(input);
    // While the first password is typed, the second cannot but differ.
    if (input == FirstRunInput.PASSWORD && get(input).equals(get(FirstRunInput.PASSWORD_AGAIN))) {
      check(FirstRunInput.PASSWORD_AGAIN);
    }
  }

  private void judged(int score, Optional<PasswordRule.Flaw> found) {
    strength.set(score);
    flaw = found;
    check(FirstRunInput.PASSWORD);
  }

  private void check(FirstRunInput input) {
    if (left.contains(input)) {
      wrapper(input).set(sentence(input));
    }
  }

  private String sentence(FirstRunInput input) {
    String text = get(input);
    return switch (input) {
      case ORGANIZATION -> words.organization(text);
      case FIRST_NAME -> words.firstName(text);
      case LAST_NAME -> words.lastName(text);
      case EMAIL -> words.email(text);
      case PASSWORD ->
          text.isEmpty()
              ? strings.get("setup.password-missing")
              : flaw.map(passwordWords::flaw).orElse("");
      case PASSWORD_AGAIN ->
          text.isEmpty()
              ? strings.get("setup.again-missing")
              : text.equals(get(FirstRunInput.PASSWORD)) ? "" : passwordWords.differ();
    };
  }

  /** Sets the organization up, or points to the first field that is wrong. */
  void setUp() {
    toCorrect.set(null);
    for (FirstRunInput input : FirstRunInput.values()) {
      left.add(input);
      check(input);
    }
    for (FirstRunInput input : FirstRunInput.values()) {
      if (!problem(input).get().isEmpty()) {
        toCorrect.set(input);
        return;
      }
    }
    FirstRun.Form form = form();
    work.run(() -> firstRun.setUp(folder, form), this::done, this::failed);
  }

  private void done(FirstRun.Outcome outcome) {
    switch (outcome) {
      case FirstRun.Outcome.Done(FirstRun.Owner owner) -> {
        close();
        onDone.accept(owner);
      }
      case FirstRun.Outcome.Invalid(List<FirstRun.Field> wrong, Optional<PasswordRule.Flaw> found) -> {
        flaw = found;
        check(FirstRunInput.PASSWORD);
        toCorrect.set(FirstRunInput.of(wrong.getFirst()));
      }
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("setup.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  /** Opens the sample organization instead. */
  void lookAround() {
    if (!busyProperty().get()) {
      onSample.run();
    }
  }

  /** The screen has gone: nothing answers any more, and the passwords are forgotten. */
  void close() {
    work.close();
    left.clear();
    judge.close();
    text(FirstRunInput.PASSWORD).set("");
    text(FirstRunInput.PASSWORD_AGAIN).set("");
  }

  private FirstRun.Form form() {
    return new FirstRun.Form(
        get(FirstRunInput.ORGANIZATION),
        get(FirstRunInput.FIRST_NAME),
        get(FirstRunInput.LAST_NAME),
        get(FirstRunInput.EMAIL),
        get(FirstRunInput.PASSWORD));
  }

  private String get(FirstRunInput input) {
    String text = text(input).get();
    return text == null ? "" : text;
  }
}
