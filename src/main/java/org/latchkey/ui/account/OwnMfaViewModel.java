package org.latchkey.ui.account;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.OwnAccountService;
import org.latchkey.signin.OwnMfaService.CodesOutcome;
import org.latchkey.signin.OwnMfaService.RemovalOutcome;
import org.latchkey.signin.OwnMfaService;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.words.ProblemWords;

/** What one does with one's own MFA. Each asks for a proof first where one is needed (S-35). */
final class OwnMfaViewModel {
  private final Strings strings;
  private final OwnAccountService accounts;
  private final OwnMfaService service;
  private final Session session;
  private final AccountSurroundings surroundings;
  private final Consumer<EnrollmentGrant> onEnroll;
  private final Consumer<CodesOutcome.Replaced> onCodes;
  private final ProblemWords problems;
  private final OneAtATime enrolling;
  private final OneAtATime replacing;
  private final OneAtATime removing;
  private final BooleanBinding busy;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  OwnMfaViewModel(
      Background background,
      Strings strings,
      OwnAccountService accounts,
      OwnMfaService service,
      Session session,
      AccountSurroundings surroundings,
      Consumer<EnrollmentGrant> onEnroll,
      Consumer<CodesOutcome.Replaced> onCodes) {
    this.strings = strings;
    this.accounts = accounts;
    this.service = service;
    this.session = session;
    this.surroundings = surroundings;
    this.onEnroll = onEnroll;
    this.onCodes = onCodes;
    this.problems = new ProblemWords(strings);
    this.enrolling = new OneAtATime(background);
    this.replacing = new OneAtATime(background);
    this.removing = new OneAtATime(background);
    this.busy =
        enrolling.busyProperty().or(replacing.busyProperty()).or(removing.busyProperty());
  }

  /** Why the last thing was not possible; empty when nothing is known to be in the way. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether any of it is running. */
  BooleanBinding busyBinding() {
    return busy;
  }

  ReadOnlyBooleanProperty enrollingProperty() {
    return enrolling.busyProperty();
  }

  ReadOnlyBooleanProperty replacingProperty() {
    return replacing.busyProperty();
  }

  ReadOnlyBooleanProperty removingProperty() {
    return removing.busyProperty();
  }

  private record Answer(boolean proofNeeded, Optional<EnrollmentGrant> grant) {}

  /** Opens the wizard for a first or another authenticator. */
  void enroll() {
    if (busy.get()) {
      return;
    }
    problem.set("");
    enrolling.run(
        () ->
            accounts.proofNeeded(session)
                ? new Answer(true, Optional.empty())
                : new Answer(false, accounts.enroll(session)),
        answer -> {
          if (answer.proofNeeded()) {
            surroundings.askForCode(this::enroll);
          } else {
            answer
                .grant()
                .ifPresentOrElse(
                    onEnroll, () -> problem.set(strings.get("account.enroll-refused")));
          }
        },
        failure -> fail("account.enroll-failed", failure));
  }

  /** Replaces the recovery codes, once that is confirmed, and shows the new ones. */
  void newCodes() {
    ask("account.new-codes", Tone.WARNING, this::replaceCodes);
  }

  private void replaceCodes() {
    replacing.run(
        () -> service.newRecoveryCodes(session),
        this::replaced,
        failure -> fail("account.new-codes.failed", failure));
  }

  private void replaced(CodesOutcome outcome) {
    switch (outcome) {
      case CodesOutcome.Replaced codes -> onCodes.accept(codes);
      case CodesOutcome.CodeNeeded needed -> surroundings.askForCode(this::replaceCodes);
      case CodesOutcome.NotEnrolled not ->
          problem.set(strings.get("account.new-codes.not-enrolled"));
      case CodesOutcome.AccountGone gone -> problem.set(strings.get("account.gone"));
    }
  }

  /** Removes the authenticator, once that is confirmed. */
  void remove() {
    ask("account.remove", Tone.DANGER, this::removeNow);
  }

  private void removeNow() {
    removing.run(
        () -> service.remove(session),
        this::removed,
        failure -> fail("account.remove.failed", failure));
  }

  private void removed(RemovalOutcome outcome) {
    switch (outcome) {
      case RemovalOutcome.Removed done -> surroundings.tell(strings.get("account.remove.done"));
      case RemovalOutcome.CodeNeeded needed -> surroundings.askForCode(this::removeNow);
      case RemovalOutcome.StillRequired required ->
          problem.set(strings.get("account.remove.required"));
      case RemovalOutcome.NotEnrolled not ->
          problem.set(strings.get("account.remove.not-enrolled"));
      case RemovalOutcome.AccountGone gone -> problem.set(strings.get("account.gone"));
    }
  }

  private void ask(String key, Tone tone, Runnable then) {
    if (busy.get()) {
      return;
    }
    problem.set("");
    surroundings.confirm(
        new Confirmation(
            strings.get(key + ".title"),
            strings.get(key + ".message"),
            strings.get(key + ".confirm"),
            tone),
        then);
  }

  private void fail(String title, Throwable failure) {
    surroundings.fail(strings.get(title), problems.sentence(failure), failure);
  }

  /** The screen has gone: late answers are dropped. */
  void close() {
    enrolling.close();
    replacing.close();
    removing.close();
  }
}
