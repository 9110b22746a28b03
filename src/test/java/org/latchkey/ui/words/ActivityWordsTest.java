package org.latchkey.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.mfa.TotpVerifier;
import org.latchkey.ui.kit.Strings;

class ActivityWordsTest {
  /** What the services record; {@link RecordedActivityTest} looks whether they record anything else. */
  static final Map<AuditAction, Set<AuditResult>> RECORDED = recorded();

  private static final String PREFIX = "words.activity.";

  private final Strings strings = new Strings(Locale.UK);
  private final ActivityWords words = new ActivityWords(strings);

  private static Map<AuditAction, Set<AuditResult>> recorded() {
    Map<AuditAction, Set<AuditResult>> recorded = new EnumMap<>(AuditAction.class);
    Set<AuditResult> done = EnumSet.of(AuditResult.DONE);
    Set<AuditResult> refused = EnumSet.of(AuditResult.REFUSED);
    Set<AuditResult> both = EnumSet.allOf(AuditResult.class);
    for (AuditAction action : AuditAction.values()) {
      recorded.put(
          action,
          switch (action) {
            case ORGANIZATION_CREATED,
                SIGNED_OUT,
                LOCKED_SESSION,
                ACCOUNT_LOCKED,
                AUTHENTICATOR_DISABLED,
                RECOVERY_KIT_DECLINED,
                LOG_SEALED ->
                done;
            case ADMINISTRATORS_READ, OUTBOX_READ, SETTINGS_READ, ACTIVITY_READ -> refused;
            case SIGNED_IN,
                PASSWORD_ENTERED,
                ENROLLED,
                CODE_ENTERED,
                RECOVERY_CODE_ENTERED,
                RECOVERY_CODES_CREATED,
                PASSWORD_CHANGED,
                ADMINISTRATOR_ADDED,
                ADMINISTRATOR_CHANGED,
                ROLE_CHANGED,
                ROLE_CHANGE_UNDONE,
                ADMINISTRATOR_SUSPENDED,
                SUSPENSION_UNDONE,
                ADMINISTRATOR_ACTIVATED,
                ACTIVATION_UNDONE,
                ADMINISTRATOR_DELETED,
                MFA_REQUIRED,
                MFA_NOT_REQUIRED,
                REQUIREMENT_UNDONE,
                ORGANIZATION_CHANGED,
                GLOBAL_REQUIREMENT_ON,
                GLOBAL_REQUIREMENT_OFF,
                SET_UP_ASKED,
                PASSWORD_RESET_ASKED,
                SET_UP_CODE_ENTERED,
                PASSWORD_SET,
                MFA_RESET,
                MFA_REMOVED,
                SET_UP_SENT,
                UNLOCKED,
                SESSIONS_ENDED,
                MESSAGE_READ,
                MESSAGE_SENT_AGAIN,
                MESSAGE_CANCELLED,
                MESSAGE_HANDED_OVER,
                MAIL_SETTINGS_CHANGED,
                MAIL_TESTED,
                SECURITY_SETTINGS_CHANGED,
                RECOVERY_KIT_MADE,
                RECOVERY_KIT_USED,
                ACTIVITY_EXPORTED ->
                both;
          });
    }
    return recorded;
  }

  @Test
  void everythingThatIsRecordedHasItsWords() {
    RECORDED.forEach(
        (action, results) ->
            results.forEach(
                result -> {
                  String what = words.line(event(action, result, "Omar Haddad", "")).what();
                  assertFalse(what.isBlank(), action + " " + result);
                  assertFalse(what.contains("{"), what);
                }));
  }

  @Test
  void noWordsAreLeftOver() {
    Set<String> others =
        Set.of(
            "somebody",
            "many",
            "nobody",
            "because",
            "themselves",
            "locked-session.idle",
            "locked-session.too-long",
            "enrolled.renewal",
            "enrolled.recovery-code",
            "enrolled.set-up-code",
            "enrolled.recovery-kit",
            "mfa-required.globally-required",
            "role-changed.many",
            "message-read.copied",
            "message-read.saved",
            "message-read.printed",
            "message-read.saved-as-pdf");
    Set<String> expected =
        RECORDED.entrySet().stream()
            .flatMap(
                recorded ->
                    recorded.getValue().stream()
                        .map(
                            result ->
                                recorded.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-')
                                    + (result == AuditResult.REFUSED ? ".refused" : "")))
            .collect(Collectors.toCollection(TreeSet::new));
    expected.addAll(others);
    Set<String> there =
        strings.bundle().keySet().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, there);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD_ENTERED, WRONG_PASSWORD, was refused: wrong password",
    "PASSWORD_ENTERED, UNKNOWN_ACCOUNT, was refused: no such account",
    "PASSWORD_ENTERED, LOCKED, was refused: locked after too many tries",
    "PASSWORD_ENTERED, SUSPENDED, was refused: the account is suspended",
    "CODE_ENTERED, WRONG, was refused: wrong code",
    "CODE_ENTERED, ALREADY_USED, was refused: the code was used before",
    "RECOVERY_CODE_ENTERED, WRONG, was refused with a recovery code: wrong code",
    "PASSWORD_CHANGED, WRONG_PASSWORD, was refused a change of password: wrong password",
    "CODE_ENTERED, SOMETHING_NEW, was refused"
  })
  void reasonsAreSaidWhereTheyHelp(AuditAction action, String detail, String what) {
    assertEquals(what, words.line(event(action, AuditResult.REFUSED, "Sam Ito", detail)).what());
  }

  @Test
  void everyReasonThatACodeOrAStatusCanGiveHasItsWords() {
    List<String> reasons =
        Stream.concat(
                Arrays.stream(TotpVerifier.Result.values())
                    .filter(result -> result != TotpVerifier.Result.ACCEPTED)
                    .map(Enum::name),
                Arrays.stream(AdministratorStatus.values())
                    .filter(status -> status != AdministratorStatus.ACTIVE)
                    .map(Enum::name))
            .toList();
    for (String reason : reasons) {
      String what =
          words.line(event(AuditAction.CODE_ENTERED, AuditResult.REFUSED, "Sam Ito", reason)).what();
      assertTrue(what.startsWith("was refused: "), reason);
    }
  }

  @Test
  void enrollingAgainIsToldApart() {
    assertEquals("enrolled in MFA", enrolled("FIRST_ENROLLMENT"));
    assertEquals("enrolled in MFA again", enrolled("RENEWAL"));
    assertEquals("enrolled in MFA again with a recovery code", enrolled("RECOVERY_CODE"));
  }

  @Test
  void whatSomebodyDidWithAMessageIsToldApart() {
    for (MessageUse use : MessageUse.values()) {
      String what =
          words.line(event(AuditAction.MESSAGE_READ, AuditResult.DONE, "Omar", use.name())).what();
      assertEquals(use == MessageUse.READ, what.equals("read the message to Omar"), what);
    }
  }

  private String enrolled(String detail) {
    return words.line(event(AuditAction.ENROLLED, AuditResult.DONE, "Omar", detail)).what();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Máire O'Neil", "{0} {1}", "${jndi:ldap://x}", "%s%n", "''{", "a\u202Eb", "😀"})
  void anyNameIsShownAsItIs(String name) {
    AuditEvent event = event(AuditAction.ROLE_CHANGED, AuditResult.DONE, name, "{0} → O'Neil");
    assertEquals("changed the role of " + name + ": {0} → O'Neil", words.line(event).what());
    AuditEvent refused = event(AuditAction.ROLE_CHANGED, AuditResult.REFUSED, name, "LAST_OWNER");
    assertEquals(
        "was refused changing the role of " + name + ": nobody else is Administrator with Billing",
        words.line(refused).what());
  }

  @Test
  void manyOneOneselfAndNobodyAreSaidAsPeopleDo() {
    UUID anna = UUID.randomUUID();
    assertEquals("required MFA of 3 administrators", words.line(required(anna, null, "x", 3)).what());
    assertEquals("required MFA of themselves", words.line(required(anna, anna, "Anna", 1)).what());
    assertEquals("required MFA of Omar", words.line(required(anna, null, "Omar", 1)).what());
    assertEquals("required MFA of administrators", words.line(required(anna, null, "", 1)).what());
    assertEquals(
        "Somebody",
        words.line(event(AuditAction.PASSWORD_ENTERED, AuditResult.REFUSED, "", "")).who());
  }

  private static AuditEvent required(UUID actor, @Nullable UUID subject, String name, int size) {
    return new AuditEvent(
        1, UUID.randomUUID(), size, Instant.EPOCH, AuditAction.MFA_REQUIRED, AuditResult.DONE,
        actor, "Anna", subject, name, "", "DESK");
  }

  private static AuditEvent event(
      AuditAction action, AuditResult result, String name, String detail) {
    return new AuditEvent(
        1, UUID.randomUUID(), 1, Instant.EPOCH, action, result,
        UUID.randomUUID(), name.isEmpty() ? "" : "Anna", UUID.randomUUID(), name, detail, "DESK");
  }
}
