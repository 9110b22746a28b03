package org.latchkey.mail.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.SampleConsole;
import org.latchkey.Services;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditResult;
import org.latchkey.mail.LetterWords;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.courier.DueMessageRepository;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.mail.smtp.ScriptedServer;
import org.latchkey.mail.smtp.SmtpTransport;
import org.latchkey.mail.smtp.TestCertificate;
import org.latchkey.mail.smtp.TestMailServer;

class MailSettingsServiceTest {
  private static final MailForm FORM =
      new MailForm("smtp.acme.example", "587", Security.STARTTLS, "mira", "secret", "console@acme.example");

  private final SampleConsole console = SampleConsole.open().withoutMessages();
  private final Services services = console.services();
  private final MailSettingsService service = services.mailSettings();
  private final Actor anna = console.actor("Anna");

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void whatIsSavedIsShownWithoutItsPassword() {
    assertEquals(Optional.empty(), service.read(anna).orElseThrow().server());
    MailOutcome.Saved saved =
        assertInstanceOf(MailOutcome.Saved.class, service.use(anna, FORM, 0));
    MailSettings.Shown shown =
        new MailSettings.Shown(
            "smtp.acme.example",
            587,
            Security.STARTTLS,
            "mira",
            true,
            "console@acme.example",
            saved.now().version());
    assertEquals(Optional.of(shown), saved.now().server());
    assertEquals(saved.now(), service.read(anna).orElseThrow());
    assertEquals(
        Optional.of("secret"), services.mailServer().find().flatMap(MailServer::password));
    assertRecorded(AuditResult.DONE, "smtp.acme.example:587 STARTTLS");
  }

  @Test
  void thePasswordIsNowhereInTheAuditLogOrTheRow() {
    service.use(anna, FORM, 0);
    assertTrue(services.events().all().stream().noneMatch(e -> e.toString().contains("secret")));
    String row =
        services
            .database()
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("select * from mail_server").mapToMap().one().toString());
    assertFalse(row.contains("secret"), row);
  }

  @Test
  void halfFilledSettingsAreRefusedAndNothingIsSaved() {
    MailForm half = new MailForm("smtp.acme.example", "", Security.TLS, "mira", "", "");
    assertEquals(
        new MailOutcome.Invalid(
            Map.of(
                MailForm.Field.PORT, MailForm.Problem.EMPTY,
                MailForm.Field.PASSWORD, MailForm.Problem.EMPTY,
                MailForm.Field.FROM, MailForm.Problem.EMPTY)),
        service.use(anna, half, 0));
    assertFalse(services.mailServer().isConfigured());
  }

  @Test
  void turningMailOffKeepsNoPassword() {
    service.use(anna, FORM, 0);
    assertEquals(
        new MailOutcome.Saved(new MailSettings(Optional.empty())),
        service.useNone(anna, service.read(anna).orElseThrow().version()));
    assertFalse(services.mailServer().isConfigured());
    assertRecorded(AuditResult.DONE, "none");
  }

  @Test
  void aChangeOnTopOfAnotherOneIsAConflictAndChangesNothing() {
    service.use(anna, FORM, 0);
    MailSettings now = service.read(anna).orElseThrow();
    MailForm other =
        new MailForm("other.acme.example", "465", Security.TLS, "", "", "console@acme.example");
    assertEquals(new MailOutcome.Conflict(now), service.use(anna, other, 0));
    assertEquals(new MailOutcome.Conflict(now), service.useNone(anna, 0));
    assertInstanceOf(MailOutcome.Saved.class, service.use(anna, other, now.version()));
  }

  @Test // S-35: whoever redirects messages gets the codes in them
  void anotherServerAndNoneTakeACodeWhenTheLastOneIsOlderThanFiveMinutes() {
    service.use(anna, FORM, 0);
    int version = service.read(anna).orElseThrow().version();
    console.clock().advance(Duration.ofMinutes(5).plusMillis(1));
    List<AuditEvent> before = services.events().all();
    MailForm half = new MailForm("", "587", Security.TLS, "", "", "console@acme.example");
    assertInstanceOf(
        MailOutcome.Invalid.class, service.use(anna, half, version), "nobody is asked for a code in vain");
    assertEquals(new MailOutcome.CodeNeeded(), service.use(anna, FORM, version));
    assertEquals(new MailOutcome.CodeNeeded(), service.useNone(anna, version));
    assertEquals(before, services.events().all(), "nothing was refused");
    Actor proved = anna.provedAt(console.clock().instant());
    assertInstanceOf(MailOutcome.Saved.class, service.use(proved, FORM, version));
    assertInstanceOf(MailOutcome.Saved.class, service.useNone(proved, service.read(proved).orElseThrow().version()));
  }

  @Test
  void whatWasTurnedOffAndOnMeanwhileIsNotOverwritten() {
    service.use(anna, FORM, 0);
    int seen = service.read(anna).orElseThrow().version();
    service.useNone(anna, seen);
    MailForm other =
        new MailForm("other.acme.example", "465", Security.TLS, "", "", "console@acme.example");
    service.use(anna, other, 0);
    MailSettings now = service.read(anna).orElseThrow();
    assertTrue(now.version() > seen);
    assertEquals(new MailOutcome.Conflict(now), service.use(anna, FORM, seen));
    assertEquals(new MailOutcome.Conflict(now), service.useNone(anna, seen));
    assertEquals(now, service.read(anna).orElseThrow());
  }

  @Test // S-50
  void anAdministratorSeesAndChangesNothing() {
    Actor jonas = console.actor("Jonas");
    service.use(anna, FORM, 0);
    assertTrue(service.read(jonas).orElseThrow().server().isPresent());
    assertEquals(new MailOutcome.Denied(), service.use(jonas, FORM, 1));
    assertRecorded(AuditResult.REFUSED, "");
    assertEquals(new MailOutcome.Denied(), service.useNone(jonas, 1));
    assertEquals(new TestMessage.Begun.Denied(), service.test(jonas, FORM));
    assertEquals(2, refusals(AuditAction.MAIL_SETTINGS_CHANGED));
    assertEquals(1, refusals(AuditAction.MAIL_TESTED));
    assertTrue(services.mailServer().isConfigured());
  }

  @ParameterizedTest // S-53
  @EnumSource(Role.class)
  void everyRoleSeesAndChangesWhatItMay(Role role) {
    Actor actor =
        Actor.of(
            services.administrators().all().stream()
                .filter(person -> person.role() == role)
                .filter(person -> person.status() == AdministratorStatus.ACTIVE)
                .findFirst()
                .orElseThrow())
            .provedAt(console.clock().instant());
    boolean owner = role == Role.ADMINISTRATOR_WITH_BILLING;
    boolean sees = owner || role == Role.ADMINISTRATOR;
    assertEquals(sees, service.read(actor).isPresent());
    assertEquals(sees ? 0 : 1, refusals(AuditAction.SETTINGS_READ));
    assertEquals(!owner, service.use(actor, FORM, 0).equals(new MailOutcome.Denied()));
    assertEquals(owner, services.mailServer().isConfigured());
    assertEquals(owner ? 0 : 1, refusals(AuditAction.MAIL_SETTINGS_CHANGED));
  }

  @Test
  void aTestMessageGoesToOneselfAndSavesNothing(@TempDir Path folder) throws Exception {
    TestCertificate certificate = TestCertificate.of(folder, "localhost");
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      TestMessage.Result result = trusting(certificate).begin(form(server.settings())).await();
      assertEquals(
          new TestMessage.Result(new Delivery.Sent(), console.person("Anna").email(), ""), result);
      TestMailServer.Received received = server.next();
      assertEquals(console.person("Anna").email(), received.envelopeTo());
      assertTrue(received.message().getSubject().endsWith(": a test message"));
    }
    assertFalse(services.mailServer().isConfigured());
    assertEquals(List.of(), services.messages().all());
    AuditEvent event = services.events().newest(1).getFirst();
    assertEquals(AuditAction.MAIL_TESTED, event.action());
    assertEquals(AuditResult.DONE, event.result());
    assertTrue(event.detail().matches("localhost:\\d+ STARTTLS"), event.detail());
  }

  @Test
  void aTestMessageSaysWhatIsInTheWay(@TempDir Path folder) throws Exception {
    TestCertificate certificate = TestCertificate.of(folder, "localhost");
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      TestMessage.Result result = new Trial(service).begin(form(server.settings())).await();
      assertEquals(
          new Delivery.NotReached(Delivery.Obstacle.CERTIFICATE, ""), result.delivery());
      assertTrue(result.sentence().startsWith("localhost does not show a certificate"));
      assertEquals(List.of(), server.received());
    }
  }

  @Test
  void aTestOfHalfFilledSettingsSendsNothing() {
    MailForm half = new MailForm("", "587", Security.TLS, "", "", "console@acme.example");
    assertEquals(
        new TestMessage.Begun.Invalid(Map.of(MailForm.Field.HOST, MailForm.Problem.EMPTY)),
        service.test(anna, half));
  }

  @Test
  @Timeout(20)
  void waitingForASilentServerCanBeStopped() throws Exception {
    try (ScriptedServer silent =
        ScriptedServer.plain(Map.of("greeting", ScriptedServer.SILENCE))) {
      TestMessage message = new Trial(service).begin(form(silent.settings()));
      message.cancel();
      assertEquals(new Delivery.GivenUp(), message.await().delivery());
    }
  }

  /** A service whose test messages trust the certificate of a test's mail server. */
  private Trial trusting(TestCertificate certificate) throws Exception {
    SmtpTransport transport =
        SmtpTransport.trusting(certificate.trusting(), Duration.ofSeconds(5));
    Supplier<MailTransport> transports = () -> transport;
    return new Trial(
        new MailSettingsService(
            services.access(),
            services.mailServer(),
            new DueMessageRepository(services.database().jdbi()),
            services.settings(),
            new LetterWords("TEST-DESK", ZoneOffset.UTC),
            transports,
            new AuditLog(services.chain(), console.clock(), "TEST-DESK"),
            console.clock()));
  }

  private final class Trial {
    private final MailSettingsService tried;

    Trial(MailSettingsService tried) {
      this.tried = tried;
    }

    TestMessage begin(MailForm form) {
      return assertInstanceOf(TestMessage.Begun.OnItsWay.class, tried.test(anna, form)).message();
    }
  }

  private static MailForm form(MailServer server) {
    return new MailForm(
        server.host(),
        Integer.toString(server.port()),
        server.security(),
        server.username(),
        server.password().orElse(""),
        server.fromAddress());
  }

  private void assertRecorded(AuditResult result, String detail) {
    AuditEvent event =
        services.events().all().stream()
            .filter(found -> found.action() == AuditAction.MAIL_SETTINGS_CHANGED)
            .reduce((before, after) -> before.seq() > after.seq() ? before : after)
            .orElseThrow();
    assertEquals(result, event.result());
    assertEquals(detail, event.detail());
  }

  private long refusals(AuditAction action) {
    return services.events().all().stream()
        .filter(event -> event.action() == action && event.result() == AuditResult.REFUSED)
        .count();
  }
}
