package org.latchkey.ui.proof;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SecondFactorService;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.CodeText;
import org.latchkey.ui.words.CodeWords;
import org.latchkey.ui.words.ProblemWords;

/** Asks for a code of one's authenticator, or else the password, before something sensitive (S-35). */
public final class ProveAgainViewModel {
  private final SecondFactorService secondFactor;
  private final Session session;
  private final CodeWords words;
  private final ProblemWords problems;
  private final OneAtATime work;
  private final Strings strings;
  private final ReadOnlyObjectWrapper<@Nullable Means> means = new ReadOnlyObjectWrapper<>();
  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final BooleanBinding canProve;
  private Runnable onProved = () -> {};

  /** By what somebody proves who they are. */
  enum Means {
    CODE,
    /** Of whoever has no authenticator. */
    PASSWORD
  }

  /** A question that nobody has been asked yet, until {@link #begin}; made anew for each time it is asked. */
  public ProveAgainViewModel(
      Background background, Strings strings, SecondFactorService secondFactor, Session session) {
    this.secondFactor = secondFactor;
    this.session = session;
    this.strings = strings;
    this.words = new CodeWords(strings);
    this.problems = new ProblemWords(strings);
    this.work = new OneAtATime(background);
    canProve =
        Bindings.createBooleanBinding(
            () -> entered() && !busyProperty().get(), means, code, password, busyProperty());
    code.subscribe(this::typed);
    password.subscribe(this::typed);
  }

  /** Finds out by what this person proves who they are. */
  public void begin() {
    work.run(
        () -> secondFactor.provesByPassword(session) ? Means.PASSWORD : Means.CODE,
        means::set,
        this::fail);
  }

  private boolean entered() {
    Means by = means.get();
    return by == Means.PASSWORD
        ? !password.get().isEmpty()
        : by == Means.CODE && CodeText.of(code.get()).complete();
  }

  private void typed(String text) {
    if (!text.isEmpty()) {
      refusal.set("");
    }
  }

  /** What runs once it was accepted. */
  public void setOnProved(Runnable onProved) {
    this.onProved = onProved;
  }

  /** The digits typed so far. */
  public StringProperty codeProperty() {
    return code;
  }

  /** The password typed so far. */
  public StringProperty passwordProperty() {
    return password;
  }

  /** By what they prove it; null while that is not known. */
  ReadOnlyObjectProperty<@Nullable Means> meansProperty() {
    return means.getReadOnlyProperty();
  }

  /** What is asked for. */
  String message(Means by) {
    return strings.get(
        by == Means.PASSWORD ? "prove-again.message-password" : "prove-again.message");
  }

  /** Why the last one was not accepted and what to do; empty when there is nothing to say. */
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** Whether enough is entered to be checked. */
  BooleanBinding canProveProperty() {
    return canProve;
  }

  /** Whether something is being checked. */
  public ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Checks what is entered if it is complete; what is not accepted is taken away. */
  public void prove() {
    if (canProve.get()) {
      String digits = CodeText.of(code.get()).text();
      String secret = password.get();
      boolean byPassword = means.get() == Means.PASSWORD;
      work.run(
          () ->
              byPassword
                  ? secondFactor.proveByPassword(session, secret)
                  : secondFactor.proveAgain(session, digits),
          this::answer,
          this::fail);
    }
  }

  /** The question has gone: what comes late is dropped. */
  public void close() {
    work.close();
    code.set("");
    password.set("");
  }

  private void fail(Throwable failure) {
    refusal.set(problems.sentence(failure));
  }

  private void answer(CodeOutcome outcome) {
    switch (outcome) {
      case CodeOutcome.Accepted accepted -> onProved.run();
      case CodeOutcome.NotAccepted(CodeOutcome.Reason reason) -> {
        code.set("");
        password.set("");
        boolean wrongPassword =
            means.get() == Means.PASSWORD && reason == CodeOutcome.Reason.WRONG;
        refusal.set(
            wrongPassword
                ? strings.get("prove-again.wrong-password")
                : words.authenticator(reason));
      }
    }
  }
}
