package org.latchkey.ui.administrators.requirement;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.latchkey.administration.Person;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administration.RequirementService;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.words.ProblemWords;

/**
 * Requires MFA of many people, or stops requiring it: plans, asks with names and forecast, does it to
 * those who were named, and offers to undo it.
 */
public final class RequirementAction {
  private static final Duration REFUSAL_SHOWN_FOR = Duration.ofSeconds(10);

  private final RequirementService service;
  private final Actor actor;
  private final Place place;
  private final Navigator navigator;
  private final Background background;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final Strings strings;
  private final RequirementWords words;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * The action of one screen.
   *
   * @param place where it is chosen, which decides about the right to it
   * @param navigator says whether the screen is still there when an answer comes
   */
  public RequirementAction(
      RequirementService service,
      Actor actor,
      Place place,
      Navigator navigator,
      Background background,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts) {
    this.service = service;
    this.actor = actor;
    this.place = place;
    this.navigator = navigator;
    this.background = background;
    this.strings = strings;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.words = new RequirementWords(strings);
  }

  /** What whoever uses it has to hold. */
  public Permission permission() {
    return place.permission();
  }

  /** Whether it is planning or writing; it cannot be asked for again meanwhile. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Plans the change and asks; nothing happens to anybody before the answer.
   *
   * @param ids whose requirement
   * @param changed runs after anything has been written, refused or taken back
   */
  public void ask(Collection<UUID> ids, MfaRequirement requirement, Runnable changed) {
    if (ids.isEmpty()) {
      return;
    }
    Route asked = navigator.current().get();
    run(
        requirement,
        () -> service.plan(actor, ids, requirement, place),
        plan -> {
          if (Objects.equals(asked, navigator.current().get())) {
            planned(plan, changed);
          }
        });
  }

  private void planned(Optional<RequirementPlan> planned, Runnable changed) {
    if (planned.isEmpty()) {
      refused(changed);
      return;
    }
    RequirementPlan plan = planned.get();
    if (plan.changing().isEmpty()) {
      toasts.show(new Toast(words.nothingToDo(plan.requirement(), plan.skipped()), Tone.INFO));
      changed.run();
    } else {
      dialogs.confirm(words.question(plan), () -> apply(plan, changed));
    }
  }

  private void apply(RequirementPlan plan, Runnable changed) {
    // Only those who were named: somebody may have become changeable while the question was open.
    Collection<UUID> named = plan.changing().stream().map(Person::id).toList();
    run(
        plan.requirement(),
        () -> service.apply(actor, named, plan.requirement(), place),
        outcome -> applied(outcome, changed));
  }

  private void applied(RequirementOutcome outcome, Runnable changed) {
    switch (outcome) {
      case RequirementOutcome.Denied denied -> refused(changed);
      case RequirementOutcome.Applied none when none.changed().isEmpty() -> {
        toasts.show(new Toast(words.nothingToDo(none.requirement(), none.skipped()), Tone.INFO));
        changed.run();
      }
      case RequirementOutcome.Applied some -> {
        Toast.Action undo =
            new Toast.Action(strings.get("requirement.undo"), () -> undo(some, changed));
        toasts.show(new Toast(words.done(some), Tone.SUCCESS, undo));
        changed.run();
      }
    }
  }

  private void undo(RequirementOutcome.Applied applied, Runnable changed) {
    run(
        applied.requirement(),
        () -> service.undo(actor, applied, place),
        outcome -> {
          switch (outcome) {
            case RequirementOutcome.Denied denied -> refused(changed);
            case RequirementOutcome.Applied undone -> {
              toasts.show(new Toast(words.undone(undone), Tone.NEUTRAL));
              changed.run();
            }
          }
        });
  }

  private void refused(Runnable changed) {
    toasts.show(
        new Toast(
            strings.get("requirement.refused"), Tone.WARNING, Optional.empty(), REFUSAL_SHOWN_FOR));
    changed.run();
  }

  private <T> void run(MfaRequirement requirement, Callable<T> work, Consumer<T> then) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    background.run(
        work,
        result -> {
          busy.set(false);
          then.accept(result);
        },
        failure -> {
          busy.set(false);
          dialogs.error(
              words.failed(requirement), new ProblemWords(strings).sentence(failure), failure);
        });
  }
}
