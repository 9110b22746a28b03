package org.latchkey.ui.settings.organization;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.administrator.Actor;
import org.latchkey.settings.OrganizationService.Form;
import org.latchkey.settings.OrganizationService.Outcome;
import org.latchkey.settings.OrganizationService.Present;
import org.latchkey.settings.OrganizationService;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.settings.section.SectionViewModel;
import org.latchkey.ui.words.FieldWords;
import org.latchkey.ui.words.Isolation;
import org.latchkey.ui.words.ProblemWords;

/** The organization's name, which is the issuer in authenticator apps, and whom to ask for help. */
public final class OrganizationSectionViewModel implements SectionViewModel {
  private final OrganizationService service;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Strings strings;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final FieldWords words;
  private final OneAtATime work;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty contact = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper nameError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper contactError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper renamed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayChange = new ReadOnlyBooleanWrapper();
  private Form stored = new Form("", "");
  private long asked;

  /** An empty form, until {@link #refresh}. */
  public OrganizationSectionViewModel(
      OrganizationService service,
      Supplier<Actor> actor,
      Background background,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts) {
    this.service = service;
    this.actor = actor;
    this.background = background;
    this.strings = strings;
    this.dialogs = dialogs;
    this.toasts = toasts;
    words = new FieldWords(strings);
    work = new OneAtATime(background);
    name.subscribe(
        (before, now) -> {
          nameError.set("");
          compare();
        });
    contact.subscribe(
        (before, now) -> {
          contactError.set("");
          compare();
        });
  }

  /** Reads what is stored; what was entered and not saved stays. */
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
    mayChange.set(present.mayChange());
    if (!changed.get()) {
      show(present.form());
    }
  }

  private void show(Form form) {
    stored = form;
    name.set(form.name());
    contact.set(form.supportContact());
    nameError.set("");
    contactError.set("");
    problem.set("");
    compare();
  }

  /**
   * What was entered.
   *
   * @param seen what was stored then, so that somebody else's change is noticed
   */
  private record Entered(Form form, Form seen) implements Unsaved {}

  @Override
  public Optional<Unsaved> unsaved() {
    return changed.get() ? Optional.of(new Entered(form(), stored)) : Optional.empty();
  }

  @Override
  public void restore(Unsaved entered) {
    if (entered instanceof Entered(Form form, Form seen)) {
      show(seen);
      name.set(form.name());
      contact.set(form.supportContact());
    }
  }

  private void compare() {
    changed.set(!form().equals(stored));
    renamed.set(
        form().name().equals(stored.name())
            ? ""
            : strings.get("settings.organization.renamed", Isolation.of(stored.name())));
  }

  private Form form() {
    return new Form(name.get().strip(), contact.get().strip());
  }

  /** The name as entered. */
  public StringProperty nameProperty() {
    return name;
  }

  StringProperty contactProperty() {
    return contact;
  }

  ReadOnlyStringProperty nameErrorProperty() {
    return nameError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty contactErrorProperty() {
    return contactError.getReadOnlyProperty();
  }

  /** What another name means to those who are enrolled; empty while it is the stored one. */
  ReadOnlyStringProperty renamedProperty() {
    return renamed.getReadOnlyProperty();
  }

  /** Why the last saving did not happen; empty most of the time. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the viewer may change it. */
  ReadOnlyBooleanProperty mayChangeProperty() {
    return mayChange.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  @Override
  public void save() {
    nameError.set(words.organization(name.get()));
    contactError.set(words.supportContact(contact.get()));
    if (!nameError.get().isEmpty() || !contactError.get().isEmpty()) {
      return;
    }
    problem.set("");
    Form seen = stored;
    Form wanted = form();
    work.run(() -> service.change(actor.get(), seen, wanted), this::answered, this::failed);
  }

  private void answered(Outcome outcome) {
    switch (outcome) {
      case Outcome.Saved(Form now) -> {
        show(now);
        toasts.show(new Toast(strings.get("settings.organization.saved"), Tone.SUCCESS));
      }
      case Outcome.Invalid invalid -> problem.set(strings.get("settings.organization.invalid"));
      case Outcome.Conflict(Form now) -> {
        stored = now;
        compare();
        problem.set(
            strings.get("settings.organization.conflict", Isolation.of(now.name())));
      }
      case Outcome.Denied denied -> {
        problem.set(strings.get("settings.denied"));
        refresh();
      }
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("settings.organization.failed"),
        new ProblemWords(strings).sentence(failure),
        failure);
  }

  @Override
  public void revert() {
    show(stored);
  }

  @Override
  public void close() {
    asked++;
    work.close();
  }
}
