package org.latchkey.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.latchkey.administrator.Actor;
import org.latchkey.mail.server.MailSettings;
import org.latchkey.mail.server.MailSettingsService;
import org.latchkey.settings.SecuritySettingsService.Present;
import org.latchkey.settings.SecuritySettingsService;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route.SettingsSection;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.settings.accounts.AdminAccountsViewModel;
import org.latchkey.ui.settings.organization.OrganizationSectionViewModel;
import org.latchkey.ui.settings.section.SectionViewModel;
import org.latchkey.ui.words.ProblemWords;

/** The settings: which section is shown, what is stored, and asking before unsaved changes are left. */
public final class SettingsViewModel {
  private final MailSettingsService mailSettings;
  private final SecuritySettingsService securitySettings;
  private final Supplier<Actor> actor;
  private final Navigator navigator;
  private final Background background;
  private final Strings strings;
  private final Dialogs dialogs;
  private final OrganizationSectionViewModel organization;
  private final MailSectionViewModel mail;
  private final SecuritySectionViewModel security;
  private final SecurityForm securityForm;
  private final ObjectProperty<SettingsSection> section =
      new SimpleObjectProperty<>(SettingsSection.ORGANIZATION);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyBooleanWrapper mayChange = new ReadOnlyBooleanWrapper();
  private long asked;

  /** Settings that are not read yet. */
  public SettingsViewModel(
      MailSettingsService mailSettings,
      SecuritySettingsService securitySettings,
      Supplier<Actor> actor,
      Navigator navigator,
      Background background,
      Strings strings,
      Dialogs dialogs,
      OrganizationSectionViewModel organization,
      MailSectionViewModel mail,
      SecuritySectionViewModel security,
      AdminAccountsViewModel accounts) {
    this.mailSettings = mailSettings;
    this.securitySettings = securitySettings;
    this.actor = actor;
    this.navigator = navigator;
    this.background = background;
    this.strings = strings;
    this.dialogs = dialogs;
    this.organization = organization;
    this.mail = mail;
    this.security = security;
    securityForm = new SecurityForm(accounts, security);
  }

  /** What there is to show. */
  public enum State {
    LOADING,
    READY,
    /** They could not be read, or are not for the viewer any more. */
    FAILED
  }

  private record Read(Optional<MailSettings> mail, Optional<Present> security, boolean mayChange) {}

  /** Shows a section; leaving with unsaved changes asks from then on. */
  public void open(SettingsSection first) {
    section.set(first);
    navigator.setLeaveGuard(this::askBeforeLeaving);
    refresh();
  }

  /** Reads what is stored; what was entered and not saved stays. */
  public void refresh() {
    long mine = ++asked;
    background.run(
        () ->
            new Read(
                mailSettings.read(actor.get()),
                securitySettings.read(actor.get()),
                securitySettings.mayChange(actor.get())),
        read -> {
          if (mine == asked) {
            show(read);
          }
        },
        failure -> {
          if (state.get() == State.LOADING) {
            state.set(State.FAILED);
          }
          dialogs.error(
              strings.get("settings.failed"), new ProblemWords(strings).sentence(failure), failure);
        });
  }

  private void show(Read read) {
    mayChange.set(read.mayChange());
    read.mail().ifPresent(mail::load);
    read.security().ifPresent(security::load);
    state.set(
        read.mail().isPresent() && read.security().isPresent() ? State.READY : State.FAILED);
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ObjectProperty<SettingsSection> sectionProperty() {
    return section;
  }

  /** Whether the viewer may change what is shown. */
  ReadOnlyBooleanProperty mayChangeProperty() {
    return mayChange.getReadOnlyProperty();
  }

  MailSectionViewModel mail() {
    return mail;
  }

  SecuritySectionViewModel security() {
    return security;
  }

  /** The form of the section that is shown; empty when what is chosen in it takes effect at once. */
  Optional<SectionViewModel> shown() {
    return of(section.get());
  }

  Optional<SectionViewModel> of(SettingsSection one) {
    return switch (one) {
      case ORGANIZATION -> Optional.of(organization);
      case MAIL -> Optional.of(mail);
      case SECURITY -> Optional.of(securityForm);
      case APPEARANCE -> Optional.empty();
    };
  }

  /** Opens the table of all administrators. */
  void goToAdministrators() {
    navigator.go(new Route.Administrators());
  }

  /**
   * What was entered in the sections.
   *
   * @param shown the section that was open
   */
  public record Entered(SettingsSection shown, Map<SettingsSection, Unsaved> sections)
      implements Unsaved {}

  /** What would be lost by a lock; empty while nothing is entered. */
  public Optional<Unsaved> unsaved() {
    Map<SettingsSection, Unsaved> entered = new EnumMap<>(SettingsSection.class);
    for (SettingsSection one : SettingsSection.values()) {
      of(one).flatMap(SectionViewModel::unsaved).ifPresent(what -> entered.put(one, what));
    }
    return entered.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entered(section.get(), entered));
  }

  /** Enters again what was entered before a lock; to be called before anything is read. */
  public void restore(Entered entered) {
    entered.sections().forEach((one, what) -> of(one).ifPresent(form -> form.restore(what)));
    section.set(entered.shown());
  }

  private void askBeforeLeaving(Runnable proceed) {
    boolean unsaved =
        Stream.of(organization, securityForm, mail).anyMatch(one -> one.changedProperty().get());
    if (unsaved) {
      dialogs.confirm(
          new Confirmation(
              strings.get("settings.leave.title"),
              strings.get("settings.leave.message"),
              strings.get("settings.leave.confirm"),
              Tone.DANGER),
          proceed);
    } else {
      proceed.run();
    }
  }

  /** The screen has gone: what was typed and late answers are dropped. */
  void close() {
    asked++;
    organization.close();
    mail.close();
    securityForm.close();
  }
}
