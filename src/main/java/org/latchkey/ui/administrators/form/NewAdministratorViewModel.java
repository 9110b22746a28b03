package org.latchkey.ui.administrators.form;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.latchkey.administration.AdministrationService;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.SaveOutcome;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.words.Isolation;
import org.latchkey.ui.words.ProblemWords;

/** The form for somebody new, who is Invited and has MFA required unless the box is cleared. */
public final class NewAdministratorViewModel {
  private final AdministrationService administration;
  private final Supplier<Actor> actor;
  private final Navigator navigator;
  private final Background background;
  private final Strings strings;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final ProofPrompt proof;
  private final PersonFields fields;
  private final PersonForm untouched;
  private final ReadOnlyBooleanWrapper globallyRequired = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** An empty form. */
  public NewAdministratorViewModel(
      AdministrationService administration,
      Supplier<Actor> actor,
      Navigator navigator,
      Background background,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts,
      ProofPrompt proof) {
    this.administration = administration;
    this.actor = actor;
    this.navigator = navigator;
    this.background = background;
    this.strings = strings;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.proof = proof;
    fields = new PersonFields(strings);
    untouched = fields.form();
  }

  /** What was entered about somebody who was not added yet. */
  public record Entered(PersonForm form) implements Unsaved {}

  /** What would be lost; empty while nothing is entered. */
  public Optional<Unsaved> unsaved() {
    PersonForm form = fields.form();
    return form.equals(untouched) ? Optional.empty() : Optional.of(new Entered(form));
  }

  /** Enters again what was entered before a lock. */
  public void restore(Entered entered) {
    fields.fill(entered.form());
  }

  /** Takes the form to be on screen: leaving it with something entered asks. */
  public void open() {
    navigator.setLeaveGuard(this::askBeforeLeaving);
    refresh();
  }

  /** Looks again whether MFA is required of everybody; what is entered stays. */
  public void refresh() {
    background.run(
        () -> administration.isGloballyRequired(actor.get()), this::require, this::failed);
  }

  private void require(boolean ofEverybody) {
    globallyRequired.set(ofEverybody);
    if (ofEverybody) {
      fields.requirementProperty().set(MfaRequirement.REQUIRED);
    }
  }

  /** Whether the Global MFA Requirement is on, so that there is nothing to choose. */
  public ReadOnlyBooleanProperty globallyRequiredProperty() {
    return globallyRequired.getReadOnlyProperty();
  }

  /** What is entered. */
  public PersonFields fields() {
    return fields;
  }

  /** What the chosen requirement means for the person. */
  public ObservableValue<String> requirementMeans() {
    return Bindings.createStringBinding(
        () -> {
          if (globallyRequired.get()) {
            return strings.get("new-administrator.globally-required");
          }
          return strings.get(
              fields.requirementProperty().get() == MfaRequirement.REQUIRED
                  ? "new-administrator.required"
                  : "new-administrator.not-required");
        },
        fields.requirementProperty(),
        globallyRequired);
  }

  /** Whether the person is being added. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Adds the person, unless something is wrong with what is entered. */
  public void add() {
    if (busy.get() || !fields.usable()) {
      return;
    }
    busy.set(true);
    PersonForm form = fields.form();
    String name = Isolation.of(fields.name());
    background.run(
        () -> administration.add(actor.get(), form),
        outcome -> {
          busy.set(false);
          answered(outcome, name, form);
        },
        failure -> {
          busy.set(false);
          failed(failure);
        });
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("new-administrator.failed"),
        new ProblemWords(strings).sentence(failure),
        failure);
  }

  /** Goes back without adding anybody. */
  public void cancel() {
    leave();
  }

  private void answered(SaveOutcome outcome, String name, PersonForm form) {
    switch (outcome) {
      case SaveOutcome.Saved saved -> {
        toasts.show(
            new Toast(
                strings.get("new-administrator.added", name, form.role().label()), Tone.SUCCESS));
        if (isHere()) {
          navigator.setLeaveGuard(null);
          leave();
        }
      }
      case SaveOutcome.Invalid invalid -> fields.refuse(invalid.wrong());
      case SaveOutcome.EmailTaken taken ->
          fields.refuse(PersonField.EMAIL, strings.get("person.email.taken"));
      case SaveOutcome.Denied denied ->
          toasts.show(new Toast(strings.get("new-administrator.denied"), Tone.WARNING));
      case SaveOutcome.GloballyRequired fixed -> {
        require(true);
        toasts.show(new Toast(strings.get("new-administrator.now-required"), Tone.WARNING));
      }
      case SaveOutcome.CodeNeeded needed -> proof.askThen(this::add);
      // These are about people who exist already.
      case SaveOutcome.Conflict conflict -> throw new IllegalStateException(outcome.toString());
      case SaveOutcome.LastOwner lastOwner -> throw new IllegalStateException(outcome.toString());
      case SaveOutcome.Gone gone -> throw new IllegalStateException(outcome.toString());
    }
  }

  private void askBeforeLeaving(Runnable proceed) {
    if (unsaved().isEmpty()) {
      proceed.run();
    } else {
      dialogs.confirm(
          new Confirmation(
              strings.get("new-administrator.leave.title"),
              strings.get("new-administrator.leave.message"),
              strings.get("details.leave.confirm"),
              Tone.DANGER),
          proceed);
    }
  }

  private void leave() {
    if (navigator.canGoBack().get()) {
      navigator.back();
    } else {
      navigator.go(new Route.Administrators());
    }
  }

  private boolean isHere() {
    return navigator.current().get() instanceof Route.NewAdministrator;
  }
}
