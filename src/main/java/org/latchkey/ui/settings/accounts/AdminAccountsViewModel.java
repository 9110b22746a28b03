package org.latchkey.ui.settings.accounts;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administration.global.GlobalRequirementOutcome;
import org.latchkey.administration.global.GlobalRequirementService.Present;
import org.latchkey.administration.global.GlobalRequirementService;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.settings.section.SectionViewModel;
import org.latchkey.ui.words.ProblemWords;

/** The box of the Global MFA Requirement: turned on after a question with names, off with a code. */
public final class AdminAccountsViewModel implements SectionViewModel {
  private final GlobalRequirementService service;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Consumer<Runnable> onScreen;
  private final Strings strings;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final ProofPrompt proof;
  private final GlobalRequirementWords words;
  private final OneAtATime work;
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayChange = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
  private boolean stored;
  private long asked;

  /**
   * A cleared box, until {@link #refresh}.
   *
   * @param onScreen runs something on the thread that may change properties
   */
  public AdminAccountsViewModel(
      GlobalRequirementService service,
      Supplier<Actor> actor,
      Background background,
      Consumer<Runnable> onScreen,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts,
      ProofPrompt proof) {
    this.service = service;
    this.actor = actor;
    this.background = background;
    this.onScreen = onScreen;
    this.strings = strings;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.proof = proof;
    words = new GlobalRequirementWords(strings);
    work = new OneAtATime(background);
    on.subscribe(this::compare);
  }

  /** Reads what is stored; a box that was ticked or cleared and not saved stays so. */
  public void refresh() {
    long mine = ++asked;
    background.run(
        () -> service.read(actor.get()),
        read -> {
          if (mine == asked) {
            read.ifPresent(this::show);
          }
        },
        this::failed);
  }

  private void show(Present present) {
    boolean untouched = !changed.get();
    stored = present.on();
    mayChange.set(present.mayChange());
    if (untouched) {
      on.set(stored);
    }
    compare();
  }

  private void compare() {
    changed.set(on.get() != stored);
    caption.set(words.caption(stored, on.get()));
    if (!changed.get()) {
      problem.set("");
    }
  }

  /**
   * What was chosen.
   *
   * @param seen what was stored then
   */
  private record Entered(boolean wanted, boolean seen) implements Unsaved {}

  @Override
  public Optional<Unsaved> unsaved() {
    return changed.get() ? Optional.of(new Entered(on.get(), stored)) : Optional.empty();
  }

  @Override
  public void restore(Unsaved entered) {
    if (entered instanceof Entered(boolean wanted, boolean seen)) {
      stored = seen;
      on.set(wanted);
      compare();
    }
  }

  /** The box. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** Whether the viewer may turn it. */
  ReadOnlyBooleanProperty mayChangeProperty() {
    return mayChange.getReadOnlyProperty();
  }

  /** What it means as the box stands. */
  ReadOnlyStringProperty captionProperty() {
    return caption.getReadOnlyProperty();
  }

  /** Why the last saving did not happen; empty most of the time. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How much is written, from 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Of how many it is written; empty while there is nothing to watch. */
  ReadOnlyStringProperty progressTextProperty() {
    return progressText.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Asks before it is turned on; nothing happens to anybody before the answer. */
  @Override
  public void save() {
    if (!changed.get()) {
      return;
    }
    problem.set("");
    if (on.get()) {
      work.run(() -> service.plan(actor.get()), this::ask, this::failed);
    } else {
      work.run(() -> service.turnOff(actor.get()), this::answered, this::failed);
    }
  }

  private void ask(Optional<RequirementPlan> plan) {
    plan.ifPresentOrElse(
        people -> dialogs.confirm(words.question(people), () -> turnOn(people.changing().size())),
        () -> answered(new GlobalRequirementOutcome.Denied()));
  }

  private void turnOn(int people) {
    boolean watched = people > GlobalRequirementService.WORTH_WATCHING;
    if (watched) {
      written(0, people);
    }
    work.run(
        () ->
            service.turnOn(
                actor.get(),
                count -> {
                  if (watched) {
                    onScreen.accept(() -> written(count, people));
                  }
                }),
        this::answered,
        this::failed);
  }

  private void written(int count, int people) {
    progress.set((double) count / people);
    progressText.set(words.progress(count, people));
  }

  private void answered(GlobalRequirementOutcome outcome) {
    progressText.set("");
    switch (outcome) {
      case GlobalRequirementOutcome.TurnedOn turned -> {
        show(new Present(true, true));
        toasts.show(new Toast(words.turnedOn(turned.newlyRequired()), Tone.SUCCESS));
      }
      case GlobalRequirementOutcome.TurnedOff turned -> {
        show(new Present(false, true));
        toasts.show(new Toast(strings.get("settings.global.turned-off"), Tone.NEUTRAL));
      }
      case GlobalRequirementOutcome.AlreadySo already -> show(new Present(on.get(), true));
      case GlobalRequirementOutcome.CodeNeeded needed -> proof.askThen(this::save);
      case GlobalRequirementOutcome.Denied denied -> {
        problem.set(strings.get("settings.denied"));
        refresh();
      }
    }
  }

  private void failed(Throwable failure) {
    progressText.set("");
    dialogs.error(
        strings.get("settings.global.failed"),
        new ProblemWords(strings).sentence(failure),
        failure);
  }

  @Override
  public void revert() {
    on.set(stored);
  }

  @Override
  public void close() {
    asked++;
    work.close();
  }
}
