package org.latchkey.ui.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm;
import org.latchkey.mail.server.MailForm.Field;
import org.latchkey.mail.server.MailForm.Problem;
import org.latchkey.mail.server.MailSettings;

/** What is entered about the mail server, what is wrong with it, and whether it differs from what is stored. */
final class MailFields {
  private static final String STARTTLS_PORT = "587"; // RFC 6409 §3.1
  private static final String TLS_PORT = "465"; // RFC 8314 §3.3

  private final MailWords words;
  private final BooleanProperty sends = new SimpleBooleanProperty();
  private final ObjectProperty<Security> security = new SimpleObjectProperty<>(Security.STARTTLS);
  private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
  private final Map<Field, ReadOnlyStringWrapper> errors = new EnumMap<>(Field.class);
  private final ReadOnlyObjectWrapper<@Nullable Field> pointedAt = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private MailForm filled;
  private boolean filledSends;

  MailFields(MailWords words) {
    this.words = words;
    for (Field field : Field.values()) {
      texts.put(field, new SimpleStringProperty(""));
      errors.put(field, new ReadOnlyStringWrapper(""));
    }
    text(Field.PORT).set(STARTTLS_PORT);
    filled = form();
    texts.forEach(
        (field, text) ->
            text.subscribe(
                (before, now) -> {
                  error(field, "");
                  compare();
                }));
    sends.subscribe((before, now) -> compare());
    security.subscribe(this::choose);
  }

  /** Whether mail is to be sent at all. */
  BooleanProperty sendsProperty() {
    return sends;
  }

  ObjectProperty<Security> securityProperty() {
    return security;
  }

  StringProperty text(Field field) {
    return Objects.requireNonNull(texts.get(field));
  }

  /** A sentence about what is wrong with a field; empty while nothing is, and once it was changed. */
  ReadOnlyStringProperty errorProperty(Field field) {
    return Objects.requireNonNull(errors.get(field)).getReadOnlyProperty();
  }

  /** The field to go to after something was refused; null again once it was gone to. */
  ReadOnlyObjectProperty<@Nullable Field> pointedAtProperty() {
    return pointedAt.getReadOnlyProperty();
  }

  void pointNowhere() {
    pointedAt.set(null);
  }

  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Everything as entered. */
  MailForm form() {
    return new MailForm(
        text(Field.HOST).get(),
        text(Field.PORT).get(),
        security.get(),
        text(Field.USERNAME).get(),
        text(Field.PASSWORD).get(),
        text(Field.FROM).get());
  }

  /** Shows what is stored; the password never is. */
  void fill(MailSettings settings) {
    filledSends = settings.server().isPresent();
    sends.set(filledSends);
    settings.server().ifPresentOrElse(this::fill, this::empty);
    filled = form();
    errors.values().forEach(error -> error.set(""));
    compare();
  }

  /** Enters again what was entered before; the protection first, since it brings its usual port. */
  void enter(MailForm form, boolean sending) {
    sends.set(sending);
    security.set(form.security());
    text(Field.HOST).set(form.host());
    text(Field.PORT).set(form.port());
    text(Field.USERNAME).set(form.username());
    text(Field.FROM).set(form.fromAddress());
  }

  private void fill(MailSettings.Shown server) {
    security.set(server.security());
    text(Field.HOST).set(server.host());
    text(Field.PORT).set(Integer.toString(server.port()));
    text(Field.USERNAME).set(server.username());
    text(Field.PASSWORD).set("");
    text(Field.FROM).set(server.fromAddress());
  }

  private void empty() {
    texts.values().forEach(text -> text.set(""));
    security.set(Security.STARTTLS);
    text(Field.PORT).set(STARTTLS_PORT);
  }

  /** Says what is wrong with each field and points at the first. */
  void refuse(Map<Field, Problem> wrong) {
    wrong.forEach((field, problem) -> error(field, words.wrong(field, problem)));
    Arrays.stream(Field.values())
        .filter(wrong::containsKey)
        .findFirst()
        .ifPresent(pointedAt::set);
  }

  /** Drops a typed password. */
  void forgetPassword() {
    text(Field.PASSWORD).set("");
  }

  private void error(Field field, String sentence) {
    Objects.requireNonNull(errors.get(field)).set(sentence);
  }

  /** The usual port goes with the protection, another one stays as it was entered. */
  private void choose(Security before, Security now) {
    String usual = before == Security.TLS ? TLS_PORT : STARTTLS_PORT;
    if (text(Field.PORT).get().strip().equals(usual)) {
      text(Field.PORT).set(now == Security.TLS ? TLS_PORT : STARTTLS_PORT);
    }
    compare();
  }

  private void compare() {
    boolean same = sends.get() == filledSends && (!sends.get() || form().equals(filled));
    changed.set(!same);
  }
}
