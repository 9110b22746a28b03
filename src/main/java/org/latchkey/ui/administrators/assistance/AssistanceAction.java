package org.latchkey.ui.administrators.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.assistance.AssistanceOutcome;
import org.latchkey.administration.assistance.AssistancePlan;
import org.latchkey.administration.assistance.AssistanceService;
import org.latchkey.administration.people.Person;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.administrators.action.Deed;
import org.latchkey.ui.administrators.action.PeopleAction;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** Helps one or many people in. */
public final class AssistanceAction {
  private final AssistanceService service;
  private final Supplier<Actor> actor;
  private final PeopleAction action;
  private final AssistanceWords words;

  /** The action of one screen. */
  public AssistanceAction(
      AssistanceService service, Supplier<Actor> actor, PeopleAction action, Strings strings) {
    this.service = service;
    this.actor = actor;
    this.action = action;
    this.words = new AssistanceWords(strings);
  }

  /**
   * Plans and asks; nothing happens to anybody before the answer.
   *
   * @param ids who is to be helped
   * @param changed runs after anything has been done or refused
   */
  public void ask(Collection<UUID> ids, Assistance assistance, Runnable changed) {
    if (!ids.isEmpty()) {
      action.ask(new Help(ids, assistance), changed);
    }
  }

  private final class Help implements Deed<AssistancePlan> {
    private final Collection<UUID> ids;
    private final Assistance assistance;

    Help(Collection<UUID> ids, Assistance assistance) {
      this.ids = ids;
      this.assistance = assistance;
    }

    @Override
    public Optional<AssistancePlan> plan() {
      return service.plan(actor.get(), ids, assistance);
    }

    @Override
    public Optional<Confirmation> question(AssistancePlan plan) {
      return plan.changing().isEmpty() ? Optional.empty() : Optional.of(words.question(plan));
    }

    @Override
    public String nothingToDo(AssistancePlan plan) {
      return words.nothingToDo(assistance, plan.skipped());
    }

    @Override
    public Answer carryOut(AssistancePlan plan) {
      // Only those who were named: somebody may have come into reach while the question was open.
      List<UUID> named = plan.changing().stream().map(Person::id).toList();
      return switch (service.apply(actor.get(), named, assistance)) {
        case AssistanceOutcome.Denied denied -> new Answer.Refused();
        case AssistanceOutcome.CodeNeeded needed -> new Answer.CodeNeeded();
        case AssistanceOutcome.Applied none when none.helped().isEmpty() ->
            new Answer.Said(
                words.nothingToDo(assistance, none.skipped()), Tone.INFO, Optional.empty());
        case AssistanceOutcome.Applied some ->
            new Answer.Said(words.done(some), Tone.SUCCESS, Optional.empty());
      };
    }

    @Override
    public String failed() {
      return words.failed(assistance);
    }
  }
}
