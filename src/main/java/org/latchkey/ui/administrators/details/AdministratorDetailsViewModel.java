package org.latchkey.ui.administrators.details;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.AdministrationService;
import org.latchkey.administration.AdministratorDetails;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.SaveOutcome;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.administrators.form.PersonField;
import org.latchkey.ui.administrators.form.PersonFields;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.words.Isolation;
import org.latchkey.ui.words.ProblemWords;

/** The details of somebody: reading them, and saving what was changed. */
public final class AdministratorDetailsViewModel {
  private final AdministrationService administration;
  private final Supplier<Actor> actor;
  private final Navigator navigator;
  private final Background background;
  private final Strings strings;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final ProofPrompt proof;
  private final PersonActions actions;
  private final Consumer<String> onName;
  private final PersonFields fields;
  private final Draft draft;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable AdministratorDetails> details =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Conflict> conflict = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Route.AdministratorDetails route = new Route.AdministratorDetails(new UUID(0, 0));
  private long generation;
  private boolean leavesWhenGone;

  /**
   * Details of nobody yet; {@link #open} says whose.
   *
   * @param onName gets the person's name when it is known, for the title
   */
  public AdministratorDetailsViewModel(
      AdministrationService administration,
      Supplier<Actor> actor,
      Navigator navigator,
      Background background,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts,
      ProofPrompt proof,
      PersonActions actions,
      Consumer<String> onName) {
    this.administration = administration;
    this.actor = actor;
    this.navigator = navigator;
    this.background = background;
    this.strings = strings;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.proof = proof;
    this.actions = actions;
    this.onName = onName;
    fields = new PersonFields(strings);
    draft = new Draft(fields);
  }

  /** What there is to show. */
  public enum State {
    LOADING,
    READY,
    /** Deleted, or not for the viewer any more. */
    GONE,
    FAILED
  }

  /**
   * What was changed and not saved.
   *
   * @param base the person as the form was filled
   */
  public record Edited(Administrator base, PersonForm form) implements Unsaved {}

  /** What would be lost; empty when nothing is changed. */
  public Optional<Unsaved> unsaved() {
    Administrator base = draft.baseProperty().get();
    return base == null || draft.changes().get() == 0
        ? Optional.empty()
        : Optional.of(new Edited(base, fields.form()));
  }

  /** Goes on with what was changed before a lock; what others did since then is a conflict as ever. */
  public void restore(Edited edited) {
    draft.resume(edited.base(), edited.form());
  }

  /** Opens the details that the route names; leaving them with changes asks from then on. */
  public void open(Route.AdministratorDetails opened) {
    route = opened;
    navigator.setLeaveGuard(this::askBeforeLeaving);
    refresh();
  }

  /** Reads the person anew; what was changed here and not saved stays as it is. */
  public void refresh() {
    long asked = ++generation;
    background.run(
        () -> administration.details(actor.get(), route.id()),
        read -> {
          if (asked == generation) {
            read(read);
          }
        },
        failure -> {
          if (state.get() == State.LOADING) {
            state.set(State.FAILED);
          }
          fail("details.load-failed", failure);
        });
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The person, what the viewer may change of them, and what happened; null before it is known. */
  public ReadOnlyObjectProperty<@Nullable AdministratorDetails> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  /** What stands in the form. */
  public PersonFields fields() {
    return fields;
  }

  /** The person as the form was filled; null before they are known. */
  public ReadOnlyObjectProperty<@Nullable Administrator> baseProperty() {
    return draft.baseProperty();
  }

  /** How many changes are not saved. */
  public IntegerBinding changes() {
    return draft.changes();
  }

  /** What somebody else has changed meanwhile, to be decided about; null most of the time. */
  public ReadOnlyObjectProperty<@Nullable Conflict> conflictProperty() {
    return conflict.getReadOnlyProperty();
  }

  /** Why the last saving did not happen; empty most of the time. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether it is being saved. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Saves, unless there is nothing to save or something is wrong with it. */
  public void save() {
    Administrator base = draft.baseProperty().get();
    boolean something = base != null && draft.changes().get() > 0;
    if (busy.get() || !something || conflict.get() != null || !fields.usable()) {
      return;
    }
    problem.set("");
    busy.set(true);
    PersonForm form = fields.form();
    int version = Objects.requireNonNull(base).version();
    background.run(
        () -> administration.save(actor.get(), route.id(), version, form),
        outcome -> {
          busy.set(false);
          answered(outcome);
        },
        failure -> {
          busy.set(false);
          fail("details.save-failed", failure);
        });
  }

  /** Asks to help the person in; what was changed here and not saved stays as it is. */
  public void help(Assistance way) {
    actions.assistance().ask(List.of(route.id()), way, this::refresh);
  }

  /** Asks to suspend, activate or delete the person; whoever is deleted has no details any more. */
  public void change(StandingChange change) {
    leavesWhenGone = change instanceof StandingChange.Delete;
    actions.standing().ask(List.of(route.id()), change, this::refresh);
  }

  /** Drops what was changed here and shows the person as they are stored now. */
  public void takeTheirs() {
    Conflict decided = Objects.requireNonNull(conflict.get());
    conflict.set(null);
    draft.start(decided.stored());
    refresh();
  }

  /** Keeps what was changed here; what only somebody else has changed is taken over. */
  public void keepEditing() {
    Conflict decided = Objects.requireNonNull(conflict.get());
    conflict.set(null);
    draft.rebase(decided.stored());
    refresh();
  }

  /** Opens all that this person did and met. */
  void openActivity() {
    AdministratorDetails shown = Objects.requireNonNull(details.get());
    navigator.go(
        new Route.Activity(
            Optional.of(shown.administrator().id()), shown.administrator().name()));
  }

  /** Goes back to where the viewer came from. */
  public void leave() {
    if (navigator.canGoBack().get()) {
      navigator.back();
    } else {
      navigator.go(new Route.Administrators());
    }
  }

  private void read(Optional<AdministratorDetails> read) {
    details.set(read.orElse(null));
    state.set(read.isPresent() ? State.READY : State.GONE);
    if (read.isEmpty()) {
      if (leavesWhenGone && isHere()) {
        navigator.setLeaveGuard(null);
        leave();
      }
      return;
    }
    Administrator stored = read.get().administrator();
    // A lock drops the answer to a saving under way, so what is entered may be stored by now.
    if (unsaved().isEmpty() || draft.isStoredAs(stored)) {
      draft.start(stored);
    }
    if (read.get().globallyRequired()) {
      fields.requirementProperty().set(MfaRequirement.REQUIRED);
    }
    if (isHere()) {
      onName.accept(Isolation.of(stored.name()));
    }
  }

  private void answered(SaveOutcome outcome) {
    switch (outcome) {
      case SaveOutcome.Saved saved -> saved();
      case SaveOutcome.Invalid invalid -> fields.refuse(invalid.wrong());
      case SaveOutcome.EmailTaken taken ->
          fields.refuse(PersonField.EMAIL, strings.get("person.email.taken"));
      case SaveOutcome.LastOwner last ->
          fields.refuse(PersonField.ROLE, strings.get("person.role.last-owner"));
      case SaveOutcome.Conflict met -> decide(draft.conflictWith(met.stored(), strings));
      case SaveOutcome.CodeNeeded needed -> proof.askThen(this::save);
      case SaveOutcome.GloballyRequired fixed -> {
        problem.set(strings.get("details.globally-required"));
        refresh();
      }
      case SaveOutcome.Gone gone -> state.set(State.GONE);
      case SaveOutcome.Denied denied -> {
        problem.set(strings.get("details.denied"));
        refresh();
      }
    }
  }

  private void saved() {
    toasts.show(new Toast(strings.get("details.saved", Isolation.of(fields.name())), Tone.SUCCESS));
    if (isHere()) {
      navigator.setLeaveGuard(null);
      leave();
    }
  }

  private void decide(Conflict met) {
    if (met.differences().isEmpty()) {
      // Changed and changed back: there is nothing to choose between.
      draft.rebase(met.stored());
      save();
    } else {
      conflict.set(met);
    }
  }

  private void askBeforeLeaving(Runnable proceed) {
    if (unsaved().isEmpty() || state.get() == State.GONE) {
      proceed.run();
    } else {
      dialogs.confirm(draft.leaving(strings), proceed);
    }
  }

  private void fail(String title, Throwable failure) {
    if (isHere()) {
      dialogs.error(strings.get(title), new ProblemWords(strings).sentence(failure), failure);
    }
  }

  private boolean isHere() {
    return route.equals(navigator.current().get());
  }
}
