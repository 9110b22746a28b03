package org.latchkey.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.mail.MessageKind;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.reset.MessageRequestService.Answer;

/** Asking for a message before anybody is signed in (S-26, product page 3.4 and 3.6). */
class MessageRequestServiceTest {
  private static final Answer ANSWER = new Answer(false);
  private static final String RITA = FileConsole.email("Rita");

  private static final Pattern TABLE = Pattern.compile("(insert into|update|delete from|from) (\\w+)");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final List<FileConsole> opened = new ArrayList<>();
  private UUID rita = new UUID(0, 0);
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder, clock));
    rita = console().add("Rita", Role.READ_ONLY, MfaRequirement.REQUIRED);
  }

  @AfterEach
  void close() {
    opened.getLast().close();
  }

  private FileConsole console() {
    return opened.getLast();
  }

  private MessageRequestService requests() {
    return console().services().wayBack().messages();
  }

  private Mailbox mail() {
    return new Mailbox(console().services());
  }

  private AuditEvent newest() {
    return console().services().events().newest(1).getFirst();
  }

  private void recorded(AuditAction action, AuditResult result, String detail) {
    assertEquals(action, newest().action());
    assertEquals(result, newest().result());
    assertEquals(detail, newest().detail());
  }

  @Test
  void aMessageGoesToTheAccountsOwnAddressHoweverItWasTyped() {
    assertEquals(ANSWER, requests().newPassword(" RITA@HarborFinch.example "));
    assertEquals(List.of(MessageKind.PASSWORD_RESET), mail().kinds(RITA));
    recorded(AuditAction.PASSWORD_RESET_ASKED, AuditResult.DONE, "");
    assertEquals(rita, newest().subjectId());
  }

  @Test // S-26: one answer, and every one of them is in the log
  void theAnswerIsTheSameForWhoeverGetsNothing() {
    assertEquals(ANSWER, requests().newPassword("nobody@harborfinch.example"));
    recorded(AuditAction.PASSWORD_RESET_ASKED, AuditResult.REFUSED, "UNKNOWN_ACCOUNT");
    for (String typed : List.of("", "no address", "x".repeat(10_000), "a\r\nBcc: b@c.example")) {
      assertEquals(ANSWER, requests().newPassword(typed));
    }
    console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita);
    assertEquals(ANSWER, requests().newPassword(RITA));
    recorded(AuditAction.PASSWORD_RESET_ASKED, AuditResult.REFUSED, "SUSPENDED");
    assertEquals(List.of(), console().services().messages().all());
  }

  @Test // S-26: what is done so that it takes as long is nowhere to be seen
  void whoeverGetsNothingLeavesNothingButTheRecord() {
    List<Administrator> before = console().services().administrators().all();
    requests().newPassword("nobody@harborfinch.example");
    console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita);
    requests().newPassword(RITA);

    assertEquals(before.size(), console().services().administrators().all().size());
    assertEquals(0, count("select count(*) from setup_code"));
    assertEquals(0, count("select count(*) from message"));
    assertEquals(
        2, count("select count(*) from audit_event where action = 'PASSWORD_RESET_ASKED'"));
  }

  @Test // S-26: without it the answer for nobody comes sooner
  void anUnknownAccountCostsTheSameStatementsAsAKnownOne() {
    List<String> known = written(() -> requests().newPassword(RITA));
    List<String> unknown = written(() -> requests().newPassword("nobody@harborfinch.example"));
    assertTrue(known.contains("insert into setup_code"), known.toString());
    assertTrue(known.contains("insert into message"), known.toString());
    assertEquals(known, unknown);
  }

  /** What is done to which table, in order, but to the people's own, which nobody has a row in. */
  private List<String> written(Runnable work) {
    SqlStatements statements = console().services().database().jdbi().getConfig(SqlStatements.class);
    SqlLogger guard = statements.getSqlLogger();
    List<String> heard = new ArrayList<>();
    statements.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            guard.logBeforeExecution(context);
            Matcher found = TABLE.matcher(String.valueOf(context.getRenderedSql()));
            if (found.find() && !found.group(2).equals("administrator")) {
              heard.add(found.group());
            }
          }
        });
    try {
      work.run();
    } finally {
      statements.setSqlLogger(guard);
    }
    return heard;
  }

  private int count(String sql) {
    return console()
        .services()
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  @Test
  void aLockedAccountGetsItsMessage() {
    console()
        .sql(
            "insert into sign_in_throttle (administrator_id, failures, locked_until) values (?, 9, ?)",
            rita,
            clock.instant().plusSeconds(600));
    assertEquals(ANSWER, requests().newPassword(RITA));
    assertEquals(List.of(MessageKind.PASSWORD_RESET), mail().kinds(RITA));
  }

  @Test
  void whoeverLostTheirInvitationGetsAnother() {
    console().sql("update administrator set status = 'INVITED' where id = ?", rita);
    requests().newPassword(RITA);
    assertEquals(List.of(MessageKind.INVITATION), mail().kinds(RITA));
  }

  @Test
  void nobodysMailboxIsFlooded() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < MessageRequestService.MOST_PER_HOUR; i++) {
      assertEquals(ANSWER, requests().newPassword(RITA));
      codes.add(mail().code(RITA, MessageKind.PASSWORD_RESET));
      clock.advance(Duration.ofMinutes(1));
    }
    assertEquals(ANSWER, requests().newPassword(RITA));
    recorded(AuditAction.PASSWORD_RESET_ASKED, AuditResult.REFUSED, "TOO_MANY");
    assertEquals(MessageRequestService.MOST_PER_HOUR, mail().to(RITA).size());
    assertInstanceOf(
        CodeLook.Works.class, console().services().wayBack().setupCodes().look(codes.getLast()));

    assertNotEquals(Optional.empty(), requests().setUp(pending()));
    assertEquals(MessageKind.MFA_SET_UP_ASKED, mail().kinds(RITA).getFirst(), "another kind");

    clock.advance(Duration.ofHours(1));
    requests().newPassword(RITA);
    recorded(AuditAction.PASSWORD_RESET_ASKED, AuditResult.DONE, "");
    clock.advance(Duration.ofDays(-2));
    requests().newPassword(RITA);
    recorded(AuditAction.PASSWORD_RESET_ASKED, AuditResult.DONE, "");
  }

  @Test // product page 3.4
  void whoeverKnowsThePasswordAsksForASetUpMessage() {
    assertEquals(Optional.of(ANSWER), requests().setUp(pending()));
    assertEquals(List.of(MessageKind.MFA_SET_UP_ASKED), mail().kinds(RITA));
    recorded(AuditAction.SET_UP_ASKED, AuditResult.DONE, "");
  }

  @Test
  void aSetUpMessageTakesAPasswordOfTheLastTenMinutesAndAnAccountThatIsActive() {
    PendingSignIn pending = pending();
    console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita);
    assertEquals(Optional.of(ANSWER), requests().setUp(pending));
    recorded(AuditAction.SET_UP_ASKED, AuditResult.REFUSED, "SUSPENDED");
    console().sql("delete from password where administrator_id = ?", rita);
    console().sql("delete from administrator where id = ?", rita);
    assertEquals(Optional.of(ANSWER), requests().setUp(pending));
    recorded(AuditAction.SET_UP_ASKED, AuditResult.REFUSED, "UNKNOWN_ACCOUNT");
    clock.advance(Duration.ofMinutes(11));
    assertEquals(Optional.empty(), requests().setUp(pending));
    assertEquals(List.of(), mail().to(RITA));
  }

  @Test
  void withAMailServerTheAnswerSaysSo() {
    console()
        .sql(
            """
            insert into mail_server (id, host, port, security, username, from_address, version)
            values (1, 'mail.harborfinch.example', 587, 'STARTTLS', '', 'it@harborfinch.example', 1)
            """);
    assertEquals(new Answer(true), requests().newPassword(RITA));
    assertEquals(new Answer(true), requests().newPassword("nobody@harborfinch.example"));
  }

  private PendingSignIn pending() {
    return assertInstanceOf(SignInStep.Verify.class, console().signIn("Rita")).pending();
  }
}
