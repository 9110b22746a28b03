package org.latchkey.ui.recoverykit;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.latchkey.credential.PasswordRule;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.Organization;
import org.latchkey.signin.kit.KitOpening;
import org.latchkey.signin.kit.KitUseService;
import org.latchkey.signin.kit.OpenedKit;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.Isolation;
import org.latchkey.ui.words.ProblemWords;
import org.latchkey.ui.words.TypedTwice;

/** A new password, by a kit that is open. */
public final class KitPasswordViewModel {
  private final Strings strings;
  private final KitUseService service;
  private final Organization organization;
  private final Dialogs dialogs;
  private final OpenedKit kit;
  private final KitWay way;
  private final KitWords words;
  private final TypedTwice password;
  private final OneAtATime work;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding canGoOn;

  public KitPasswordViewModel(
      Background background,
      Strings strings,
      KitUseService service,
      PasswordRule rule,
      Organization organization,
      Dialogs dialogs,
      OpenedKit kit,
      KitWay way) {
    this.strings = strings;
    this.service = service;
    this.organization = organization;
    this.dialogs = dialogs;
    this.kit = kit;
    this.way = way;
    this.words = new KitWords(strings, organization);
    this.password = new TypedTwice(background, strings, rule, () -> service.ownWords(kit));
    this.work = new OneAtATime(background);
    canGoOn = password.filledBinding().and(work.busyProperty().not());
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return words.help();
  }

  /** Whose kit it is. */
  String owner() {
    return strings.get(
        "recovery-kit.owner", Isolation.of(kit.name()), Isolation.of(kit.email()));
  }

  TypedTwice password() {
    return password;
  }

  /** Why the kit does not help any more, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  BooleanBinding canGoOnProperty() {
    return canGoOn;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  void goOn() {
    if (canGoOn.get() && password.agree()) {
      problem.set("");
      String wanted = password.text();
      work.run(() -> service.grant(kit, wanted), this::answered, this::failed);
    }
  }

  private void answered(KitOpening outcome) {
    switch (outcome) {
      case KitOpening.Granted(EnrollmentGrant grant) -> way.enroll().accept(grant);
      case KitOpening.Flawed(PasswordRule.Flaw flaw) -> password.refuse(flaw);
      case KitOpening.Refused refused -> problem.set(words.refused(refused));
      case KitOpening.Opened opened -> throw new IllegalStateException("It is open already");
      case KitOpening.Unreadable unreadable -> throw new IllegalStateException("It was read already");
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("recovery-kit.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  /** Back to choosing a kit. */
  void back() {
    way.useKit().run();
  }

  /** The screen has gone: nothing answers any more, and the passwords are forgotten. */
  void close() {
    work.close();
    password.close();
  }
}
