package org.latchkey.ui.administrators.standing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administration.standing.RolePlans;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administration.standing.StandingOutcome;
import org.latchkey.administration.standing.StandingPlan;
import org.latchkey.administration.standing.StandingService;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.action.Deed;
import org.latchkey.ui.administrators.action.PeopleAction;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** Changes the role of one or many people, suspends, activates or deletes them, and offers to undo it. */
public final class StandingAction {
  private final StandingService service;
  private final Supplier<Actor> actor;
  private final PeopleAction action;
  private final StandingWords words;

  /** The action of one screen. */
  public StandingAction(
      StandingService service, Supplier<Actor> actor, PeopleAction action, Strings strings) {
    this.service = service;
    this.actor = actor;
    this.action = action;
    this.words = new StandingWords(strings);
  }

  /**
   * Plans and asks; nothing happens to anybody before the answer.
   *
   * @param ids whose account
   * @param changed runs after anything has been written, refused or taken back
   */
  public void ask(Collection<UUID> ids, StandingChange change, Runnable changed) {
    action.ask(ids, new Change(ids, change), changed);
  }

  /** The same for another role, which is chosen in the question. */
  public void askRole(Collection<UUID> ids, Runnable changed) {
    action.ask(ids, new ChangeOfRole(ids), changed);
  }

  private Deed.Answer carryOut(StandingPlan plan, Deed<?> deed) {
    return answer(
        service.apply(actor.get(), plan.named(), plan.change()),
        applied ->
            deed.said(applied.changed(), applied.skipped(), words.done(applied), undo(applied)));
  }

  private Optional<Supplier<Deed.Answer>> undo(StandingOutcome.Applied applied) {
    return applied.change() instanceof StandingChange.Delete
        ? Optional.empty()
        : Optional.of(
            () ->
                answer(
                    service.undo(actor.get(), applied),
                    undone ->
                        new Deed.Answer.Said(
                            words.undone(applied.change(), undone),
                            Tone.NEUTRAL,
                            Optional.empty())));
  }

  private static Deed.Answer answer(
      StandingOutcome outcome, Function<StandingOutcome.Applied, Deed.Answer> applied) {
    return switch (outcome) {
      case StandingOutcome.Denied denied -> new Deed.Answer.Refused();
      case StandingOutcome.CodeNeeded needed -> new Deed.Answer.CodeNeeded();
      case StandingOutcome.Applied done -> applied.apply(done);
    };
  }

  private final class Change implements Deed<StandingPlan> {
    private final Collection<UUID> ids;
    private final StandingChange change;

    Change(Collection<UUID> ids, StandingChange change) {
      this.ids = ids;
      this.change = change;
    }

    @Override
    public Optional<StandingPlan> plan() {
      return service.plan(actor.get(), ids, change);
    }

    @Override
    public Confirmation question(StandingPlan plan) {
      return words.question(plan);
    }

    @Override
    public String nothingToDo(List<Skipped> skipped) {
      return words.nothingToDo(change, skipped);
    }

    @Override
    public Answer carryOut(StandingPlan plan) {
      return StandingAction.this.carryOut(plan, this);
    }

    @Override
    public String failed() {
      return words.failed(change);
    }
  }

  private final class ChangeOfRole implements Deed<RolePlans> {
    private final Collection<UUID> ids;
    private StandingChange.ChangeRole chosen =
        new StandingChange.ChangeRole(Role.inOrder().getLast());

    ChangeOfRole(Collection<UUID> ids) {
      this.ids = ids;
    }

    @Override
    public Optional<RolePlans> plan() {
      return service.planRoles(actor.get(), ids);
    }

    @Override
    public Confirmation question(RolePlans plans) {
      return words.whichRole(
          plans,
          role -> {
            chosen = new StandingChange.ChangeRole(role);
            return words.question(plans.of(role));
          });
    }

    @Override
    public String nothingToDo(List<Skipped> skipped) {
      return words.nothingToDo(chosen, skipped);
    }

    @Override
    public Answer carryOut(RolePlans plans) {
      return StandingAction.this.carryOut(plans.of(chosen.to()), this);
    }

    @Override
    public String failed() {
      return words.failed(chosen);
    }
  }
}
