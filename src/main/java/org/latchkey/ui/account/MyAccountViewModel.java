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
import org.latchkey.administrator.Actor;
import org.latchkey.credential.PasswordRule;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.OwnAccountService;
import org.latchkey.signin.OwnMfaService.CodesOutcome;
import org.latchkey.signin.OwnMfaService;
import org.latchkey.signin.Session;
import org.latchkey.signin.kit.KitMakingService;
import org.latchkey.signin.kit.KitMakingService.OwnKit;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.ProblemWords;

/** One's own account: what it is, one's MFA and sign-ins, and the form for another password. */
public final class MyAccountViewModel {
  private final Background background;
  private final Strings strings;
  private final OwnMfaService ownMfa;
  private final Session session;
  private final InstantSource clock;
  private final ZoneId zone;
  private final AccountSurroundings surroundings;
  private final ProblemWords problems;
  private final PasswordFormViewModel password;
  private final OwnMfaViewModel mfa;
  private final OneAtATime signingOut;
  private final ReadOnlyObjectWrapper<@Nullable AccountContent> content =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper kit = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper kitAction = new ReadOnlyStringWrapper("");
  private Function<Actor, Optional<OwnKit>> ownKit = asking -> Optional.empty();
  private Runnable makeKit = () -> {};
  private int asked;

  /**
   * The account of whoever is signed in, empty until {@link #refresh}.
   *
   * @param zone in which dates are said
   * @param onEnroll opens the wizard for a right to enroll
   * @param onCodes shows new recovery codes
   */
  public MyAccountViewModel(
      Background background,
      Strings strings,
      OwnAccountService accounts,
      OwnMfaService ownMfa,
      PasswordRule rule,
      Session session,
      InstantSource clock,
      ZoneId zone,
      AccountSurroundings surroundings,
      Consumer<EnrollmentGrant> onEnroll,
      Consumer<CodesOutcome.Replaced> onCodes) {
    this.background = background;
    this.strings = strings;
    this.ownMfa = ownMfa;
    this.session = session;
    this.clock = clock;
    this.zone = zone;
    this.surroundings = surroundings;
    this.problems = new ProblemWords(strings);
    this.signingOut = new OneAtATime(background);
    this.mfa =
        new OwnMfaViewModel(
            background, strings, accounts, ownMfa, session, surroundings, onEnroll, onCodes);
    this.password =
        new PasswordFormViewModel(background, strings, accounts, rule, session, surroundings);
  }

  /** Shows the recovery kit too, to whoever may have one. */
  public void showKit(KitMakingService kits, Navigator navigator) {
    ownKit = kits::own;
    makeKit = () -> navigator.go(new Route.RecoveryKit());
  }

  /** Reads everything again; what is shown and typed stays. */
  public void refresh() {
    int mine = ++asked;
    background.run(
        () -> ownMfa.overview(session.actor()),
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
        () -> ownKit.apply(session.actor()),
        own -> {
          if (mine == asked) {
            kit.set(own.map(this::kitWords).orElse(""));
            boolean one = own.flatMap(OwnKit::madeAt).isPresent();
            kitAction.set(strings.get(one ? "recovery-kit.make-new" : "recovery-kit.make"));
          }
        },
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

  /** What the button says that leads to another kit. */
  ReadOnlyStringProperty kitActionProperty() {
    return kitAction.getReadOnlyProperty();
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

  /** Whether other sessions are being ended. */
  ReadOnlyBooleanProperty signingOutProperty() {
    return signingOut.busyProperty();
  }

  OwnMfaViewModel mfa() {
    return mfa;
  }

  PasswordFormViewModel password() {
    return password;
  }

  /** Ends what the same person has open elsewhere. */
  void signOutElsewhere() {
    signingOut.run(
        () -> ownMfa.signOutElsewhere(session),
        done -> {
          if (done) {
            surroundings.tell(strings.get("account.sign-out-elsewhere.done"));
          } else {
            show(Optional.empty());
          }
        },
        failure ->
            surroundings.fail(
                strings.get("account.sign-out-elsewhere.failed"),
                problems.sentence(failure),
                failure));
  }

  /** What a screen reader says for a row. */
  String spoken(AccountContent.SignIn signIn) {
    return strings.get(
        "account.sign-ins.spoken", signIn.what(), signIn.where(), signIn.when());
  }

  /** The screen has gone: passwords and late answers are dropped. */
  void close() {
    asked++;
    signingOut.close();
    mfa.close();
    password.close();
  }

  private void show(Optional<OwnMfaService.Overview> answer) {
    problem.set(answer.isPresent() ? "" : strings.get("account.gone"));
    AccountContent now =
        answer
            .map(overview -> AccountContent.of(overview, strings, clock, zone))
            .orElse(null);
    content.set(now);
  }
}
