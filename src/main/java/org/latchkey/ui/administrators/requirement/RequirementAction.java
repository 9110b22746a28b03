package org.latchkey.ui.administrators.requirement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administration.RequirementService;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.ui.administrators.action.Deed;
import org.latchkey.ui.administrators.action.PeopleAction;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** Requires MFA of many people, or stops requiring it, and offers to undo it. */
public final class RequirementAction {
  private final RequirementService service;
  private final Supplier<Actor> actor;
  private final Place place;
  private final PeopleAction action;
  private final RequirementWords words;

  /**
   * The action of one screen.
   *
   * @param place where it is chosen, which decides about the right to it
   */
  public RequirementAction(
      RequirementService service,
      Supplier<Actor> actor,
      Place place,
      PeopleAction action,
      Strings strings) {
    this.service = service;
    this.actor = actor;
    this.place = place;
    this.action = action;
    this.words = new RequirementWords(strings);
  }

  /** What whoever uses it has to hold. */
  public Permission permission() {
    return place.permission();
  }

  /** Whether something is planned or written; nothing else can be asked for meanwhile. */
  public ReadOnlyBooleanProperty busyProperty() {
    return action.busyProperty();
  }

  /**
   * Plans the change and asks; nothing happens to anybody before the answer.
   *
   * @param ids whose requirement
   * @param changed runs after anything has been written, refused or taken back
   */
  public void ask(Collection<UUID> ids, MfaRequirement requirement, Runnable changed) {
    action.ask(ids, new Change(ids, requirement), changed);
  }

  private final class Change implements Deed<RequirementPlan> {
    private final Collection<UUID> ids;
    private final MfaRequirement requirement;

    Change(Collection<UUID> ids, MfaRequirement requirement) {
      this.ids = ids;
      this.requirement = requirement;
    }

    @Override
    public Optional<RequirementPlan> plan() {
      return service.plan(actor.get(), ids, requirement, place);
    }

    @Override
    public Confirmation question(RequirementPlan plan) {
      return words.question(plan);
    }

    @Override
    public String nothingToDo(List<Skipped> skipped) {
      return words.nothingToDo(requirement, skipped);
    }

    @Override
    public Answer carryOut(RequirementPlan plan) {
      return answer(
          service.apply(actor.get(), plan.named(), requirement, place),
          applied ->
              said(
                  applied.changed(),
                  applied.skipped(),
                  words.done(applied),
                  Optional.of(() -> undo(applied))));
    }

    private Answer undo(RequirementOutcome.Applied applied) {
      return answer(
          service.undo(actor.get(), applied, place),
          undone -> new Answer.Said(words.undone(undone), Tone.NEUTRAL, Optional.empty()));
    }

    private Answer answer(
        RequirementOutcome outcome, Function<RequirementOutcome.Applied, Answer> applied) {
      return switch (outcome) {
        case RequirementOutcome.Denied denied -> new Answer.Refused();
        case RequirementOutcome.GloballyRequired fixed ->
            new Answer.Said(words.globallyRequired(), Tone.WARNING, Optional.empty());
        case RequirementOutcome.CodeNeeded needed -> new Answer.CodeNeeded();
        case RequirementOutcome.Applied done -> applied.apply(done);
      };
    }

    @Override
    public String failed() {
      return words.failed(requirement);
    }
  }
}
