package org.latchkey.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.Races;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Administrator;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;

/** S-40: single use, 24 hours, bound to the administrator and the address; a resend revokes the older. */
class SetupCodesTest {
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}");

  private final SampleConsole console = SampleConsole.open();
  private final SetupCodes codes = console.services().setupCodes();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aCodeThatWasSentIsFoundAndWorksOnce() {
    SetupCode code = sent("Omar", MessageKind.MFA_SET_UP_SENT);

    assertEquals(Purpose.MFA, stored(code).purpose());
    assertTrue(use(code, "Omar"));
    assertFalse(use(code, "Omar"));
    assertEquals(StoredSetupCode.State.USED, stored(code).state());
  }

  @Test
  void eightWhoUseOneCodeAtOnceSucceedOnce() throws Exception {
    SetupCode code = sent("Omar", MessageKind.MFA_SET_UP_SENT);
    StoredSetupCode found = stored(code);
    Administrator omar = console.person("Omar");

    List<Boolean> results = Races.together(8, () -> inTransaction(() -> codes.use(found, omar)));

    assertEquals(1, results.stream().filter(worked -> worked).count());
  }

  @Test
  void aNewerCodeEndsTheOlderOneOfTheSamePurposeOnly() {
    SetupCode mfa = sent("Omar", MessageKind.MFA_SET_UP_ASKED);
    SetupCode password = sent("Omar", MessageKind.PASSWORD_RESET);
    SetupCode newer = sent("Omar", MessageKind.MFA_SET_UP_SENT);

    assertEquals(StoredSetupCode.State.SUPERSEDED, stored(mfa).state());
    assertFalse(use(mfa, "Omar"));
    assertTrue(use(password, "Omar"));
    assertTrue(use(newer, "Omar"));
  }

  @Test
  void aCodeEndsAfterTwentyFourHours() {
    SetupCode code = sent("Omar", MessageKind.MFA_SET_UP_SENT);

    console.clock().advance(SetupCodes.LIFETIME.minusSeconds(2));
    assertFalse(stored(code).expiredAt(console.clock().instant()));
    console.clock().advance(Duration.ofSeconds(1));

    assertTrue(stored(code).expiredAt(console.clock().instant()));
    assertFalse(use(code, "Omar"));
  }

  @Test
  void aCodeWorksForNobodyElse() {
    SetupCode code = sent("Omar", MessageKind.MFA_SET_UP_SENT);

    assertFalse(use(code, "Priya"));
    assertTrue(use(code, "Omar"));
  }

  @Test
  void aCodeEndsWithTheAddressItWasSentTo() {
    SetupCode code = sent("Omar", MessageKind.MFA_SET_UP_SENT);
    console.sql(
        "update administrator set email = 'o@new.example', email_key = 'o@new.example' where id = ?",
        console.person("Omar").id());

    assertFalse(use(code, "Omar"));
  }

  @Test
  void whatCarriedACodeIsWipedWhenTheCodeIsUsed() {
    SetupCode code = sent("Omar", MessageKind.MFA_SET_UP_SENT);
    use(code, "Omar");

    Message message = newest();
    assertFalse(message.readable());
    assertEquals(MessageState.SUPERSEDED, message.state());
    assertTrue(console.services().outbox().text(message.id()).isEmpty());
  }

  @Test
  void whatCarriedACodeIsWipedWhenItsTimeIsOver() {
    sent("Omar", MessageKind.MFA_SET_UP_SENT);
    console.clock().advance(SetupCodes.LIFETIME);

    inTransaction(
        () -> {
          codes.wipeExpired();
          return true;
        });

    assertFalse(newest().readable());
  }

  @Test
  void theDatabaseHoldsNoCode() {
    SetupCode code = sent("Omar", MessageKind.MFA_SET_UP_SENT);
    String characters = code.text().replace("-", "");
    List<String> rows =
        console
            .services()
            .database()
            .inTransaction(
                () ->
                    console
                        .services()
                        .database()
                        .jdbi()
                        .withHandle(handle -> handle.createQuery("script").mapTo(String.class).list()));

    assertTrue(rows.stream().anyMatch(row -> row.contains("setup_code")));
    assertFalse(rows.stream().anyMatch(row -> row.contains(characters) || row.contains(code.text())));
  }

  private SetupCode sent(String firstName, MessageKind kind) {
    inTransaction(
        () -> {
          codes.send(console.person(firstName), kind, "");
          return true;
        });
    // Only the message has it.
    String text = console.services().outbox().text(newest().id()).orElseThrow().text();
    Matcher matcher = CODE.matcher(text);
    assertTrue(matcher.find(), text);
    console.clock().advance(Duration.ofSeconds(1));
    return SetupCode.parse(matcher.group()).orElseThrow();
  }

  private Message newest() {
    return console.services().messages().all().getFirst();
  }

  private StoredSetupCode stored(SetupCode code) {
    return codes.find(code).orElseThrow();
  }

  private boolean use(SetupCode code, String firstName) {
    Administrator person = console.person(firstName);
    return inTransaction(() -> codes.use(stored(code), person));
  }

  private boolean inTransaction(Supplier<Boolean> work) {
    return console.services().database().inTransaction(work);
  }
}
