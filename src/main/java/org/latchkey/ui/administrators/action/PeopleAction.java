package org.latchkey.ui.administrators.action;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.latchkey.administration.people.PeoplePlan;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.words.ProblemWords;

/**
 * Does things to many people, one at a time: plans, asks with names and skips, does it to those who were
 * named, and tells what became of it.
 */
public final class PeopleAction {
  private static final Duration REFUSAL_SHOWN_FOR = Duration.ofSeconds(10);

  private final Navigator navigator;
  private final Background background;
  private final Strings strings;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final ProofPrompt proof;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * The actions of one screen.
   *
   * @param navigator says whether the screen is still there when an answer comes
   */
  public PeopleAction(
      Navigator navigator,
      Background background,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts,
      ProofPrompt proof) {
    this.navigator = navigator;
    this.background = background;
    this.strings = strings;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.proof = proof;
  }

  /** Whether something is planned or written; nothing else can be asked for meanwhile. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Plans and asks; nothing happens to anybody before the answer.
   *
   * @param ids who is chosen; of nobody nothing is asked
   * @param changed runs after anything has been written, refused or taken back
   */
  public <P extends PeoplePlan> void ask(
      Collection<UUID> ids, Deed<P> deed, Runnable changed) {
    if (ids.isEmpty()) {
      return;
    }
    Route asked = navigator.current().get();
    run(
        deed.failed(),
        deed::plan,
        plan -> {
          if (Objects.equals(asked, navigator.current().get())) {
            planned(deed, plan, changed);
          }
        });
  }

  private <P extends PeoplePlan> void planned(
      Deed<P> deed, Optional<P> planned, Runnable changed) {
    if (planned.isEmpty()) {
      answered(new Deed.Answer.Refused(), deed.failed(), () -> {}, changed);
      return;
    }
    P plan = planned.get();
    if (plan.changing().isEmpty()) {
      toasts.show(new Toast(deed.nothingToDo(plan.skipped()), Tone.INFO));
      changed.run();
    } else {
      dialogs.confirm(
          deed.question(plan), () -> carryOut(() -> deed.carryOut(plan), deed.failed(), changed));
    }
  }

  private void carryOut(Supplier<Deed.Answer> work, String failed, Runnable changed) {
    run(
        failed,
        work::get,
        answer -> answered(answer, failed, () -> carryOut(work, failed, changed), changed));
  }

  private void answered(
      Deed.Answer answer, String failed, Runnable again, Runnable changed) {
    switch (answer) {
      case Deed.Answer.CodeNeeded needed -> proof.askThen(again);
      case Deed.Answer.Refused refused -> {
        toasts.show(
            new Toast(
                strings.get("action.refused"), Tone.WARNING, Optional.empty(), REFUSAL_SHOWN_FOR));
        changed.run();
      }
      case Deed.Answer.Said said -> {
        toasts.show(
            said.undo()
                .map(undo -> withUndo(said, () -> carryOut(undo, failed, changed)))
                .orElseGet(() -> new Toast(said.words(), said.tone())));
        changed.run();
      }
    }
  }

  private Toast withUndo(Deed.Answer.Said said, Runnable undo) {
    return new Toast(
        said.words(), said.tone(), new Toast.Action(strings.get("action.undo"), undo));
  }

  private <T> void run(String failed, Callable<T> work, Consumer<T> then) {
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
          dialogs.error(failed, new ProblemWords(strings).sentence(failure), failure);
        });
  }
}
