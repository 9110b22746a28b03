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
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.administrators.action.Deed;
import org.latchkey.ui.administrators.action.PeopleAction;
import org.latchkey.ui.kit.Strings;
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
    action.ask(ids, new Help(ids, assistance), changed);
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
    public Confirmation question(AssistancePlan plan) {
      return words.question(plan);
    }

    @Override
    public String nothingToDo(List<Skipped> skipped) {
      return words.nothingToDo(assistance, skipped);
    }

    @Override
    public Answer carryOut(AssistancePlan plan) {
      return switch (service.apply(actor.get(), plan.named(), assistance)) {
        case AssistanceOutcome.Denied denied -> new Answer.Refused();
        case AssistanceOutcome.CodeNeeded needed -> new Answer.CodeNeeded();
        case AssistanceOutcome.Applied applied ->
            said(applied.helped(), applied.skipped(), words.done(applied), Optional.empty());
      };
    }

    @Override
    public String failed() {
      return words.failed(assistance);
    }
  }
}
