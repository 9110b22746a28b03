package org.latchkey.ui.account;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SecondFactorService;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.CodeText;
import org.latchkey.ui.words.CodeWords;
import org.latchkey.ui.words.ProblemWords;

/** Asks for a code of one's authenticator before something sensitive of one's own (S-35). */
public final class ProveAgainViewModel {
  private final SecondFactorService secondFactor;
  private final Session session;
  private final CodeWords words;
  private final ProblemWords problems;
  private final OneAtATime work;
  private final StringProperty code = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final BooleanBinding canProve;
  private Runnable onProved = () -> {};

  /** A question that nobody has been asked yet; made anew for each time it is asked. */
  public ProveAgainViewModel(
      Background background, Strings strings, SecondFactorService secondFactor, Session session) {
    this.secondFactor = secondFactor;
    this.session = session;
    this.words = new CodeWords(strings);
    this.problems = new ProblemWords(strings);
    this.work = new OneAtATime(background);
    canProve =
        Bindings.createBooleanBinding(
            () -> CodeText.of(code.get()).complete() && !busyProperty().get(),
            code,
            busyProperty());
    code.subscribe(
        digits -> {
          if (!digits.isEmpty()) {
            refusal.set("");
          }
        });
  }

  /** What runs once a code was accepted. */
  void setOnProved(Runnable onProved) {
    this.onProved = onProved;
  }

  /** The digits typed so far. */
  StringProperty codeProperty() {
    return code;
  }

  /** Why the last code was not accepted and what to do; empty when there is nothing to say. */
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** Whether the code is complete and can be checked. */
  BooleanBinding canProveProperty() {
    return canProve;
  }

  /** Whether a code is being checked. */
  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Checks the code if it is complete; a code that is not accepted is taken away. */
  void prove() {
    if (canProve.get()) {
      String entered = CodeText.of(code.get()).text();
      work.run(
          () -> secondFactor.proveAgain(session, entered),
          this::answer,
          failure -> refusal.set(problems.sentence(failure)));
    }
  }

  /** The question has gone: what comes late is dropped. */
  void close() {
    work.close();
    code.set("");
  }

  private void answer(CodeOutcome outcome) {
    switch (outcome) {
      case CodeOutcome.Accepted accepted -> onProved.run();
      case CodeOutcome.NotAccepted(CodeOutcome.Reason reason) -> {
        code.set("");
        refusal.set(words.authenticator(reason));
      }
    }
  }
}
