package org.latchkey.ui.signin.reset;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.credential.SetupCode;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.settings.Organization;
import org.latchkey.signin.reset.CodeLook;
import org.latchkey.signin.reset.CodeProblem;
import org.latchkey.signin.reset.SetupCodeService;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.signin.SupportWords;
import org.latchkey.ui.words.CodeWords;
import org.latchkey.ui.words.ProblemWords;

/** A set-up code as it is typed, pasted or followed, and what it turns out to be. */
public final class SetupCodeViewModel {
  private final Strings strings;
  private final SetupCodeService service;
  private final Organization organization;
  private final Dialogs dialogs;
  private final SetupCodeEntry entry;
  private final WayBackOn way;
  private final CodeWords words;
  private final OneAtATime work;
  private final StringProperty code = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding canContinue;
  private boolean begun;

  public SetupCodeViewModel(
      Background background,
      Strings strings,
      SetupCodeService service,
      Organization organization,
      Dialogs dialogs,
      SetupCodeEntry entry,
      WayBackOn way) {
    this.strings = strings;
    this.service = service;
    this.organization = organization;
    this.dialogs = dialogs;
    this.entry = entry;
    this.way = way;
    this.words = new CodeWords(strings);
    this.work = new OneAtATime(background);
    code.set(SetupCode.grouped(entry.code().orElse("")));
    canContinue =
        Bindings.createBooleanBinding(
            () -> SetupCode.isComplete(text()) && !busyProperty().get(), code, busyProperty());
    code.subscribe((before, now) -> typed());
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return SupportWords.line(strings, organization);
  }

  /** What is said about the message that was asked for; empty when none was. */
  String answer() {
    return entry
        .answer()
        .map(said -> strings.get(said.byMail() ? "setup-code.sent" : "setup-code.handed-over"))
        .orElse("");
  }

  StringProperty codeProperty() {
    return code;
  }

  BooleanBinding canContinueProperty() {
    return canContinue;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Why the code does nothing and what to do, or empty; a typing error is told at once. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  private void typed() {
    boolean mistyped = SetupCode.isComplete(text()) && SetupCode.parse(text()).isEmpty();
    problem.set(mistyped ? words.setUp(CodeProblem.MISTYPED) : "");
  }

  /** The screen is there: what a link brought is looked at at once. */
  void begin() {
    if (!begun && entry.code().isPresent()) {
      look();
    }
    begun = true;
  }

  void goOn() {
    if (canContinue.get()) {
      look();
    }
  }

  private void look() {
    String entered = text();
    problem.set("");
    work.run(() -> service.look(entered), found -> answered(found, entered), this::failed);
  }

  private void answered(CodeLook found, String entered) {
    switch (found) {
      case CodeLook.Works(Purpose purpose) ->
          way.use().accept(new CodeInHand(purpose, entered, entry.email()));
      // What was typed stays: it is long, and one character may be wrong.
      case CodeLook.WorksNot(CodeProblem why) -> problem.set(words.setUp(why));
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("setup-code.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  void back() {
    way.signIn().run();
  }

  /** The screen has gone: nothing answers any more, and the code is forgotten. */
  void close() {
    work.close();
    code.set("");
  }

  private String text() {
    String text = code.get();
    return text == null ? "" : text;
  }
}
