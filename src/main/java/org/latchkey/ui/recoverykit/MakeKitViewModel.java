package org.latchkey.ui.recoverykit;

import java.time.ZoneId;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.latchkey.credential.PasswordRule;
import org.latchkey.settings.Organization;
import org.latchkey.signin.Session;
import org.latchkey.signin.kit.KitMaking;
import org.latchkey.signin.kit.KitMakingService;
import org.latchkey.signin.kit.PreparedKit;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.recoverykit.keeping.KeepKitViewModel;
import org.latchkey.ui.words.ProblemWords;
import org.latchkey.ui.words.TypedTwice;

/** Offers a kit, makes it and sees that it is kept before it counts. */
public final class MakeKitViewModel {
  private final Strings strings;
  private final KitMakingService service;
  private final Session session;
  private final Organization organization;
  private final Dialogs dialogs;
  private final KitExits exits;
  private final TypedTwice passphrase;
  private final KeepKitViewModel keeping;
  private final OneAtATime work;
  private final ReadOnlyObjectWrapper<Step> step;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final BooleanBinding canMake;

  /** How far it is. */
  enum Step {
    OFFER,
    PASSPHRASE,
    SAVE
  }

  /**
   * The offer, or the passphrase at once for whoever has asked for a kit.
   *
   * @param zone in which the kit says its day
   */
  public MakeKitViewModel(
      Background background,
      Strings strings,
      KitMakingService service,
      PasswordRule rule,
      Session session,
      Organization organization,
      ZoneId zone,
      Dialogs dialogs,
      KitExits exits) {
    this.strings = strings;
    this.service = service;
    this.session = session;
    this.organization = organization;
    this.dialogs = dialogs;
    this.exits = exits;
    this.passphrase = new TypedTwice(background, strings, rule, () -> service.ownWords(session));
    this.keeping =
        new KeepKitViewModel(
            background, strings, service, session, zone, dialogs, exits.askForCode());
    this.work = new OneAtATime(background);
    this.step = new ReadOnlyObjectWrapper<>(exits.offered() ? Step.OFFER : Step.PASSPHRASE);
    canMake = passphrase.filledBinding().and(work.busyProperty().not());
  }

  String organization() {
    return organization.name();
  }

  /** What leaving without a kit is called. */
  String leaveWords() {
    return strings.get(exits.offered() ? "recovery-kit.not-now" : "kit.dialog.cancel");
  }

  TypedTwice passphrase() {
    return passphrase;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  BooleanBinding canMakeProperty() {
    return canMake;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** What is done with the kit once it is made. */
  public KeepKitViewModel keeping() {
    return keeping;
  }

  /** What the last press of a button has done, or empty. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether the notice tells of a failure. */
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** The offer is taken: a passphrase comes next. */
  void take() {
    step.set(Step.PASSPHRASE);
  }

  /** Makes the kit; it works only once it is kept. */
  void make() {
    if (canMake.get() && passphrase.agree()) {
      String typed = passphrase.text();
      note("", false);
      work.run(() -> service.prepare(session, typed), this::made, this::broken);
    }
  }

  private void made(KitMaking outcome) {
    switch (outcome) {
      case KitMaking.Prepared(PreparedKit prepared) -> {
        keeping.take(prepared);
        passphrase.close();
        step.set(Step.SAVE);
      }
      case KitMaking.Flawed(PasswordRule.Flaw flaw) -> passphrase.refuse(flaw);
      case KitMaking.ProofNeeded needed -> exits.askForCode().accept(this::make);
      case KitMaking.Denied denied -> note(strings.get("recovery-kit.denied"), true);
      case KitMaking.Kept known -> throw new IllegalStateException("Nothing was kept yet");
    }
  }

  /** Goes on; without a kit that was offered only after it was said what that means. */
  void leave() {
    if (keeping.keptProperty().get() || !exits.offered()) {
      exits.leave().run();
      return;
    }
    dialogs.confirm(
        new Confirmation(
            strings.get("recovery-kit.decline-title"),
            strings.get("recovery-kit.decline-text"),
            strings.get("recovery-kit.decline"),
            Tone.WARNING),
        this::decline);
  }

  private void decline() {
    work.run(
        () -> {
          service.decline(session);
          return true;
        },
        done -> exits.leave().run(),
        this::broken);
  }

  private void broken(Throwable failure) {
    dialogs.error(
        strings.get("recovery-kit.make-failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  private void note(String sentence, boolean failure) {
    failed.set(failure);
    notice.set(sentence);
  }

  /** The screen has gone: nothing answers any more, and kit and passphrase are forgotten. */
  void close() {
    work.close();
    passphrase.close();
    keeping.close();
  }
}
