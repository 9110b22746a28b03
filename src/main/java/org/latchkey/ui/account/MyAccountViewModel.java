package org.latchkey.ui.account;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Administrator;
import org.latchkey.credential.PasswordRule;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.OwnAccountService;
import org.latchkey.signin.Session;
import org.latchkey.signin.kit.KitMakingService;
import org.latchkey.signin.kit.KitMakingService.OwnKit;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.ProblemWords;

/** One's own account: what it is, one's MFA, and the form for another password. */
public final class MyAccountViewModel {
  private final Background background;
  private final Strings strings;
  private final OwnAccountService accounts;
  private final Session session;
  private final InstantSource clock;
  private final ZoneId zone;
  private final AccountSurroundings surroundings;
  private final Consumer<EnrollmentGrant> onEnroll;
  private final ProblemWords problems;
  private final PasswordFormViewModel password;
  private final OneAtATime enrolling;
  private final ReadOnlyObjectWrapper<@Nullable AccountContent> content =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper enrollProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper kit = new ReadOnlyStringWrapper("");
  private Function<Session, Optional<OwnKit>> ownKit = asking -> Optional.empty();
  private Runnable makeKit = () -> {};
  private int asked;

  /**
   * The account of whoever is signed in, empty until {@link #refresh}.
   *
   * @param zone in which dates are said
   * @param onEnroll opens the wizard for a right to enroll
   */
  public MyAccountViewModel(
      Background background,
      Strings strings,
      OwnAccountService accounts,
      PasswordRule rule,
      Session session,
      InstantSource clock,
      ZoneId zone,
      AccountSurroundings surroundings,
      Consumer<EnrollmentGrant> onEnroll) {
    this.background = background;
    this.strings = strings;
    this.accounts = accounts;
    this.session = session;
    this.clock = clock;
    this.zone = zone;
    this.surroundings = surroundings;
    this.onEnroll = onEnroll;
    this.problems = new ProblemWords(strings);
    this.enrolling = new OneAtATime(background);
    this.password =
        new PasswordFormViewModel(background, strings, accounts, rule, session, surroundings);
  }

  /** Shows the recovery kit too, to whoever may have one. */
  public void showKit(KitMakingService kits, Runnable make) {
    ownKit = kits::own;
    makeKit = make;
  }

  /** Reads everything again; what is shown and typed stays. */
  public void refresh() {
    int mine = ++asked;
    background.run(
        () -> accounts.account(session.actor()),
        answer -> {
          if (mine == asked) {
            show(answer);
          }
        },
        failure -> {
          if (mine == asked) {
            problem.set(problems.sentence(failure));
          }
        });
    background.run(
        () -> ownKit.apply(session),
        own -> kit.set(mine == asked ? own.map(this::kitWords).orElse("") : kit.get()),
        // What stands beside it says why nothing can be read.
        failure -> kit.set(""));
  }

  private String kitWords(OwnKit own) {
    RelativeTime times = new RelativeTime(strings, zone);
    return own.madeAt()
        .map(at -> strings.get("account.kit.made", times.day(at, clock.instant())))
        .orElseGet(() -> strings.get("account.kit.none"));
  }

  /** What there is to know of one's recovery kit; empty for whoever has none to make. */
  ReadOnlyStringProperty kitProperty() {
    return kit.getReadOnlyProperty();
  }

  void makeKit() {
    makeKit.run();
  }

  /** What is shown; null while it is not known, and when the account is gone. */
  ReadOnlyObjectProperty<@Nullable AccountContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Why nothing, or nothing new, can be shown; empty when it can. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Why enrolling is not possible; empty when nothing is known to be in the way. */
  ReadOnlyStringProperty enrollProblemProperty() {
    return enrollProblem.getReadOnlyProperty();
  }

  /** Whether the right to enroll is being asked for. */
  ReadOnlyBooleanProperty enrollingProperty() {
    return enrolling.busyProperty();
  }

  PasswordFormViewModel password() {
    return password;
  }

  private record Answer(boolean codeNeeded, Optional<EnrollmentGrant> grant) {}

  /** Opens the wizard for a first or another authenticator; asks for a code first where one is needed. */
  void enroll() {
    enrollProblem.set("");
    enrolling.run(
        () ->
            accounts.codeNeeded(session)
                ? new Answer(true, Optional.empty())
                : new Answer(false, accounts.enroll(session)),
        answer -> {
          if (answer.codeNeeded()) {
            surroundings.askForCode(this::enroll);
          } else {
            answer
                .grant()
                .ifPresentOrElse(
                    onEnroll, () -> enrollProblem.set(strings.get("account.enroll-refused")));
          }
        },
        failure ->
            surroundings.fail(
                strings.get("account.enroll-failed"), problems.sentence(failure), failure));
  }

  /** The screen has gone: passwords and late answers are dropped. */
  void close() {
    asked++;
    enrolling.close();
    password.close();
  }

  private void show(Optional<Administrator> answer) {
    problem.set(answer.isPresent() ? "" : strings.get("account.gone"));
    AccountContent now =
        answer
            .map(person -> AccountContent.of(person, strings, clock, zone))
            .orElse(null);
    content.set(now);
  }
}
