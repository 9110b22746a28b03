package org.latchkey.ui.signin;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.settings.Organization;
import org.latchkey.signin.SignInService;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.ProblemWords;

/** E-mail and password; the same after the console was locked, with the e-mail given. */
public final class SignInViewModel {
  private final Strings strings;
  private final SignInService service;
  private final Organization organization;
  private final Dialogs dialogs;
  private final Optional<String> lockedEmail;
  private final Optional<SampleHint> hint;
  private final WayOn way;
  private final OneAtATime work;
  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper kitOffered = new ReadOnlyBooleanWrapper();
  private final Background background;
  private final BooleanBinding canSignIn;
  private Runnable useKit = () -> {};

  /**
   * A form with the e-mail filled in as far as it is known.
   *
   * @param lockedEmail whose session is locked; empty for anybody
   * @param hint how to get into the sample organization; empty in every other
   */
  public SignInViewModel(
      Background background,
      Strings strings,
      SignInService service,
      Organization organization,
      Dialogs dialogs,
      Optional<String> lockedEmail,
      Optional<SampleHint> hint,
      WayOn way) {
    this.background = background;
    this.strings = strings;
    this.service = service;
    this.organization = organization;
    this.dialogs = dialogs;
    this.lockedEmail = lockedEmail;
    this.hint = hint;
    this.way = way;
    this.work = new OneAtATime(background);
    email.set(lockedEmail.or(() -> hint.map(SampleHint::email)).orElse(""));
    canSignIn =
        Bindings.createBooleanBinding(
            () -> !text(email).isBlank() && !text(password).isEmpty() && !busyProperty().get(),
            email,
            password,
            busyProperty());
  }

  /**
   * Offers to use a recovery kit where there is one; not to whose session is locked.
   *
   * @param anyKit asked away from the thread that draws
   */
  public void offerKits(Callable<Boolean> anyKit, Runnable use) {
    useKit = use;
    if (!locked()) {
      // Where that cannot be read, the screen for kits says why.
      background.run(anyKit, kitOffered::set, failure -> kitOffered.set(true));
    }
  }

  /** Whether there is a recovery kit that somebody could use. */
  ReadOnlyBooleanProperty kitOfferedProperty() {
    return kitOffered.getReadOnlyProperty();
  }

  void useKit() {
    useKit.run();
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return SupportWords.line(strings, organization);
  }

  boolean locked() {
    return lockedEmail.isPresent();
  }

  /** What the button says. */
  String signInWords() {
    return strings.get(locked() ? "signin.unlock" : "signin.sign-in");
  }

  Optional<SampleHint> hint() {
    return hint;
  }

  StringProperty emailProperty() {
    return email;
  }

  StringProperty passwordProperty() {
    return password;
  }

  /** The one text for every refusal (S-26, S-31), or that it took too long; empty before either. */
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  BooleanBinding canSignInProperty() {
    return canSignIn;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  void signIn() {
    if (!canSignIn.get()) {
      return;
    }
    refusal.set("");
    String typedEmail = text(email);
    String typedPassword = text(password);
    work.run(() -> service.signIn(typedEmail, typedPassword), this::answered, this::failed);
  }

  private void answered(SignInStep step) {
    password.set("");
    if (step instanceof SignInStep.Refused) {
      refusal.set(strings.get(locked() ? "signin.locked-refused" : "signin.refused"));
    } else {
      way.next().accept(step);
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("signin.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  /** Fills in the sample's password, and its first e-mail unless one is there. */
  void useHint() {
    hint.ifPresent(
        sample -> {
          if (text(email).isBlank()) {
            email.set(sample.email());
          }
          password.set(sample.password());
        });
  }

  /** Whose e-mail is known already, from setting a password for example. */
  public void fillIn(String known) {
    email.set(known);
  }

  /** Says why whoever was on the way in is here again. */
  public void tookTooLong() {
    refusal.set(strings.get("signin.took-too-long"));
  }

  void forgotPassword() {
    way.forgotPassword().accept(text(email).strip());
  }

  void haveSetupCode() {
    way.setupCode().accept(SetupCodeEntry.empty(text(email).strip()));
  }

  /** Somebody else signs in, instead of whose session is locked. */
  void somebodyElse() {
    way.signIn().run();
  }

  /** The screen has gone: nothing answers any more, and the password is forgotten. */
  void close() {
    work.close();
    password.set("");
  }

  private static String text(StringProperty property) {
    String text = property.get();
    return text == null ? "" : text;
  }
}
