package org.latchkey.ui.signin.reset;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.settings.Organization;
import org.latchkey.signin.reset.MessageRequestService;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.signin.SupportWords;
import org.latchkey.ui.words.FieldWords;
import org.latchkey.ui.words.ProblemWords;

/** Asks for a message with which another password is set; what follows is the same for any address. */
public final class ForgotPasswordViewModel {
  private final Strings strings;
  private final MessageRequestService service;
  private final Organization organization;
  private final Dialogs dialogs;
  private final WayBackOn way;
  private final FieldWords words;
  private final OneAtATime work;
  private final StringProperty email = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding canSend;

  /**
   * A form with the e-mail as far as it was typed before.
   *
   * @param typed may be empty
   */
  public ForgotPasswordViewModel(
      Background background,
      Strings strings,
      MessageRequestService service,
      Organization organization,
      Dialogs dialogs,
      String typed,
      WayBackOn way) {
    this.strings = strings;
    this.service = service;
    this.organization = organization;
    this.dialogs = dialogs;
    this.way = way;
    this.words = new FieldWords(strings);
    this.work = new OneAtATime(background);
    email.set(typed);
    canSend =
        Bindings.createBooleanBinding(
            () -> !text().isBlank() && !busyProperty().get(), email, busyProperty());
    email.subscribe((before, now) -> problem.set(""));
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return SupportWords.line(strings, organization);
  }

  StringProperty emailProperty() {
    return email;
  }

  /** Why this is no address and what to do, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  BooleanBinding canSendProperty() {
    return canSend;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  void send() {
    if (!canSend.get()) {
      return;
    }
    String typed = text().strip();
    problem.set(words.email(typed));
    if (problem.get().isEmpty()) {
      work.run(
          () -> service.newPassword(typed),
          answer -> way.setupCode().accept(SetupCodeEntry.asked(typed, answer)),
          this::failed);
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("forgot-password.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  void haveCode() {
    way.setupCode().accept(SetupCodeEntry.empty(text().strip()));
  }

  void back() {
    way.signIn().run();
  }

  /** The screen has gone: nothing answers any more. */
  void close() {
    work.close();
  }

  private String text() {
    String text = email.get();
    return text == null ? "" : text;
  }
}
