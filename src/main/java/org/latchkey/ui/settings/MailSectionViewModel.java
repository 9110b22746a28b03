package org.latchkey.ui.settings;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Actor;
import org.latchkey.mail.server.MailForm;
import org.latchkey.mail.server.MailOutcome;
import org.latchkey.mail.server.MailSettings;
import org.latchkey.mail.server.MailSettingsService;
import org.latchkey.mail.server.TestMessage;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.settings.section.SectionViewModel;
import org.latchkey.ui.words.Isolation;
import org.latchkey.ui.words.ProblemWords;

/** Whether and through which server mail is sent, and a test message by what stands in the form. */
public final class MailSectionViewModel implements SectionViewModel {
  private static final MailSettings NONE = new MailSettings(Optional.empty());

  private final MailSettingsService service;
  private final Supplier<Actor> actor;
  private final Strings strings;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final ProofPrompt proof;
  private final MailWords words;
  private final MailFields fields;
  private final OneAtATime work;
  private final OneAtATime waiting;
  private final ReadOnlyBooleanWrapper passwordStored = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Note> note = new ReadOnlyObjectWrapper<>();
  private MailSettings stored = NONE;
  private @Nullable TestMessage underWay;

  /**
   * A form without anything in it, until {@link #load}.
   *
   * @param network waits for a mail server, while {@code background} goes on with other work
   */
  public MailSectionViewModel(
      MailSettingsService service,
      Supplier<Actor> actor,
      Background background,
      Background network,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts,
      ProofPrompt proof) {
    this.service = service;
    this.actor = actor;
    this.strings = strings;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.proof = proof;
    words = new MailWords(strings);
    fields = new MailFields(words);
    work = new OneAtATime(background);
    waiting = new OneAtATime(network);
  }

  /** What came of the last saving or test message. */
  public record Note(Tone tone, String text) {}

  MailFields fields() {
    return fields;
  }

  /** Shows what is stored, unless something was entered that is not saved. */
  void load(MailSettings settings) {
    if (!fields.changedProperty().get()) {
      show(settings);
    }
  }

  private void show(MailSettings settings) {
    stored = settings;
    passwordStored.set(settings.server().filter(MailSettings.Shown::passwordStored).isPresent());
    fields.fill(settings);
  }

  @Override
  public ReadOnlyBooleanProperty changedProperty() {
    return fields.changedProperty();
  }

  @Override
  public ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Whether a test message is under way. */
  ReadOnlyBooleanProperty testingProperty() {
    return waiting.busyProperty();
  }

  /** Whether there is a password that stays as it is when none is entered. */
  ReadOnlyBooleanProperty passwordStoredProperty() {
    return passwordStored.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Note> noteProperty() {
    return note.getReadOnlyProperty();
  }

  @Override
  public void save() {
    note.set(null);
    int version = stored.version();
    work.run(
        () ->
            fields.sendsProperty().get()
                ? service.use(actor.get(), fields.form(), version)
                : service.useNone(actor.get(), version),
        this::saved,
        failure -> failed("settings.mail.save-failed", failure));
  }

  @Override
  public void revert() {
    note.set(null);
    show(stored);
  }

  /**
   * What was entered; the password has to be entered again.
   *
   * @param seen what was stored then, so that somebody else's change is noticed
   */
  private record Entered(MailForm form, boolean sends, MailSettings seen) implements Unsaved {}

  @Override
  public Optional<Unsaved> unsaved() {
    MailForm form = fields.form();
    MailForm silent =
        new MailForm(
            form.host(), form.port(), form.security(), form.username(), "", form.fromAddress());
    return fields.changedProperty().get()
        ? Optional.of(new Entered(silent, fields.sendsProperty().get(), stored))
        : Optional.empty();
  }

  @Override
  public void restore(Unsaved entered) {
    if (entered instanceof Entered(MailForm form, boolean sends, MailSettings seen)) {
      show(seen);
      fields.enter(form, sends);
    }
  }

  private void saved(MailOutcome outcome) {
    switch (outcome) {
      case MailOutcome.Saved(MailSettings now) -> {
        show(now);
        String said = now.server().isPresent() ? "settings.mail.saved" : "settings.mail.saved-none";
        toasts.show(new Toast(strings.get(said), Tone.SUCCESS));
      }
      case MailOutcome.Invalid(var wrong) -> fields.refuse(wrong);
      case MailOutcome.Conflict(MailSettings now) -> conflict(now);
      case MailOutcome.CodeNeeded needed -> proof.askThen(this::save);
      case MailOutcome.Denied denied -> denied();
    }
  }

  /** What was entered stays, and saving it again is a decision. */
  private void conflict(MailSettings now) {
    stored = now;
    String theirs =
        now.server()
            .map(server -> server.host() + ":" + server.port())
            .map(Isolation::of)
            .map(server -> strings.get("settings.mail.conflict", server))
            .orElseGet(() -> strings.get("settings.mail.conflict-none"));
    note.set(new Note(Tone.WARNING, theirs));
  }

  /** Sends a message to oneself by what stands in the form; nothing is saved. */
  void test() {
    if (waiting.busyProperty().get()) {
      return;
    }
    note.set(null);
    work.run(
        () -> service.test(actor.get(), fields.form()),
        this::begun,
        failure -> failed("settings.mail.test-failed", failure));
  }

  /** Stops waiting for the mail server. */
  void cancelTest() {
    if (underWay != null) {
      underWay.cancel();
    }
  }

  private void begun(TestMessage.Begun begun) {
    switch (begun) {
      case TestMessage.Begun.OnItsWay(TestMessage message) -> {
        underWay = message;
        waiting.run(
            message::await,
            this::tested,
            failure -> failed("settings.mail.test-failed", failure));
      }
      case TestMessage.Begun.Invalid(var wrong) -> fields.refuse(wrong);
      case TestMessage.Begun.Denied denied -> denied();
    }
  }

  private void tested(TestMessage.Result result) {
    underWay = null;
    Tone tone =
        switch (result.delivery()) {
          case Delivery.Sent sent -> Tone.SUCCESS;
          case Delivery.GivenUp givenUp -> Tone.INFO;
          default -> Tone.DANGER;
        };
    note.set(new Note(tone, words.result(result)));
  }

  private void denied() {
    note.set(new Note(Tone.WARNING, strings.get("settings.denied")));
  }

  private void failed(String title, Throwable failure) {
    underWay = null;
    dialogs.error(strings.get(title), new ProblemWords(strings).sentence(failure), failure);
  }

  @Override
  public void close() {
    cancelTest();
    work.close();
    waiting.close();
    fields.forgetPassword();
  }
}
