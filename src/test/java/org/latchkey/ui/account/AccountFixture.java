package org.latchkey.ui.account;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.latchkey.SampleConsole;
import org.latchkey.credential.PasswordRule;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.OwnMfaService.CodesOutcome;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.proof.ProveAgainViewModel;
import org.latchkey.ui.kit.message.Confirmation;

/** My Account on the sample organization, and what it asked of the window around it. */
final class AccountFixture implements AutoCloseable {
  final SampleConsole console = SampleConsole.open();
  final List<Runnable> asked = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final List<String> questions = new ArrayList<>();
  final List<EnrollmentGrant> grants = new ArrayList<>();
  final List<CodesOutcome.Replaced> codes = new ArrayList<>();
  private final Strings strings = new Strings(Locale.UK);
  final Navigator navigator = new Navigator();
  private @Nullable Session present;

  MyAccountViewModel account(String firstName) {
    Session session = session(firstName);
    present = session;
    MyAccountViewModel account =
        new MyAccountViewModel(
            Background.direct(),
            strings,
            console.services().ownAccount(),
            console.services().ownMfa(),
            new PasswordRule(),
            session,
            console.clock(),
            ZoneId.of("UTC"),
            new AccountSurroundings() {
              @Override
              public void askForCode(Runnable then) {
                asked.add(then);
              }

              @Override
              public void confirm(Confirmation question, Runnable then) {
                questions.add(question.title());
                then.run();
              }

              @Override
              public void tell(String sentence) {
                told.add(sentence);
              }

              @Override
              public void fail(String title, String sentence, Throwable cause) {
                throw new AssertionError(title, cause);
              }
            },
            grants::add,
            codes::add);
    account.showKit(console.services().kits().making(), navigator);
    account.refresh();
    return account;
  }

  Session session(String firstName) {
    return SignedIn.as(console, console.person(firstName));
  }

  void prove(String firstName) {
    ProveAgainViewModel card = card(Objects.requireNonNull(present));
    card.codeProperty().set(code(firstName));
    card.prove();
  }

  void proveByPassword(String password) {
    ProveAgainViewModel card = card(Objects.requireNonNull(present));
    card.passwordProperty().set(password);
    card.prove();
  }

  ProveAgainViewModel card(Session session) {
    ProveAgainViewModel card =
        new ProveAgainViewModel(
            Background.direct(), strings, console.services().secondFactor(), session);
    card.begin();
    return card;
  }

  String code(String firstName) {
    return console.codeOf(console.person(firstName).email()).orElseThrow();
  }

  static AccountContent shown(MyAccountViewModel account) {
    return Objects.requireNonNull(account.contentProperty().get());
  }

  @Override
  public void close() {
    console.close();
  }
}
