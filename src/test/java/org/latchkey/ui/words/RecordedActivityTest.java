package org.latchkey.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.Mailbox;
import org.latchkey.SampleConsole;
import org.latchkey.Services;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administration.outbox.OutboxService;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administration.standing.StandingOutcome;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.search.EventFilter;
import org.latchkey.credential.Throttle;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm;
import org.latchkey.mail.server.TestMessage;
import org.latchkey.mail.MessageState;
import org.latchkey.credential.kit.KitText;
import org.latchkey.mail.MessageKind;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.Totp;
import org.latchkey.settings.OrganizationService.Form;
import org.latchkey.settings.SecuritySettings;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.kit.KitMaking;
import org.latchkey.signin.kit.KitOpening;
import org.latchkey.signin.kit.KitUseService;
import org.latchkey.signin.kit.OpenedKit;
import org.latchkey.signin.kit.PreparedKit;
import org.latchkey.signin.reset.WayBack;
import org.latchkey.ui.kit.Strings;

/** Lets the services record what they can and reads it as Home does. */
class RecordedActivityTest {
  private static final String ANOTHER = "violet gravel under seven moons";

  private final SampleConsole console = SampleConsole.open();
  private final Services services = console.services();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void whateverTheServicesRecordCanBeSaid() {
    signInAndOut();
    beRefused();
    changePeople();
    changeRequirements();
    failUntilDisabled();
    changeSettings();
    workOnMessages();
    helpOthers();
    changeStandings();
    useRecoveryKits();
    comeBackIn();
    changeOwnMfa();
    turnTheGlobalRequirement();
    ActivityWords words = new ActivityWords(new Strings(Locale.UK));
    for (AuditEvent event : services.events().all()) {
      assertTrue(
          ActivityWordsTest.RECORDED.getOrDefault(event.action(), Set.of()).contains(event.result()),
          event.toString());
      String line = words.line(event).who() + " " + words.line(event).what();
      assertTrue(line.matches("(?s)[^{}_]+"), line);
    }
    Set<String> expected =
        ActivityWordsTest.RECORDED.entrySet().stream()
            .filter(recorded -> !Set.of(AuditAction.ORGANIZATION_CREATED, AuditAction.LOG_SEALED).contains(recorded.getKey()))
            .flatMap(recorded -> recorded.getValue().stream().map(r -> recorded.getKey() + " " + r))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        expected,
        services.events().all().stream()
            .map(event -> event.action() + " " + event.result())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private void signInAndOut() {
    Session priya = signedIn("Priya");
    services.ownAccount().changePassword(priya, "not this one at all", ANOTHER);
    services.ownAccount().changePassword(priya, SampleOrganization.PASSWORD, ANOTHER);
    Enrollment enrollment =
        services.enrollment().begin(services.ownAccount().enroll(priya).orElseThrow());
    ProofOutcome proof = services.enrollment().prove(enrollment, code(enrollment));
    String recoveryCode =
        proof instanceof ProofOutcome.Enrolled(List<String> codes) ? codes.getFirst() : "";
    services.signIn().lock(priya, Session.LockReason.IDLE);
    services.secondFactor().useRecoveryCode(pending("Priya", ANOTHER), "0000-0000-0000-0000");
    services.secondFactor().useRecoveryCode(pending("Priya", ANOTHER), recoveryCode);
    console.clock().advance(Duration.ofMinutes(1));
    // Her recovery codes were never saved, so she gets new ones.
    services.secondFactor().verify(pending("Priya", ANOTHER), code(enrollment));
    services.secondFactor().verify(pending("Priya", ANOTHER), code(enrollment));
    services.signIn().signOut(priya);
    if (services.signIn().signIn(console.person("Grace").email(), SampleOrganization.PASSWORD)
        instanceof SignInStep.SignedIn(Session grace)) {
      services.secondFactor().proveByPassword(grace, SampleOrganization.PASSWORD);
    }
    services.signIn().signIn("nobody@harborfinch.example", "whatever it is");
    services.signIn().signIn("not an address", "whatever it is");
    services.signIn().signIn(console.person("Marek").email(), SampleOrganization.PASSWORD);
  }

  private void beRefused() {
    Actor omar = console.actor("Omar");
    Administrator grace = console.person("Grace");
    services.administration().details(omar, grace.id());
    services.activity().verify(omar, done -> {}, () -> false);
    services.activity().beginExport(omar, EventFilter.NONE);
    services.activity().beginExport(console.actor("Anna"), EventFilter.NONE);
    services.administration().add(omar, form(grace, grace.role(), grace.mfaRequirement()));
    services
        .administration()
        .save(omar, grace.id(), grace.version(), form(grace, grace.role(), grace.mfaRequirement()));
    Actor jonas = console.actor("Jonas");
    services
        .administration()
        .save(jonas, grace.id(), grace.version(), form(grace, Role.MANAGER, grace.mfaRequirement()));
    apply(omar, MfaRequirement.REQUIRED, "Grace");
    apply(omar, MfaRequirement.NOT_REQUIRED, "Grace");
    apply(jonas, MfaRequirement.REQUIRED, "Mei-Ling");
  }

  private void changePeople() {
    Actor anna = console.actor("Anna");
    Administrator grace = console.person("Grace");
    services
        .administration()
        .add(anna, new PersonForm("New", "O'Neil", "new@harborfinch.example", Role.MANAGER, MfaRequirement.REQUIRED));
    services
        .administration()
        .save(
            anna,
            grace.id(),
            grace.version(),
            new PersonForm("Gracie", "{0}", grace.email(), Role.MANAGER, MfaRequirement.REQUIRED));
  }

  private void changeRequirements() {
    Actor anna = console.actor("Anna");
    RequirementOutcome required = apply(anna, MfaRequirement.REQUIRED, "Omar", "Sofia");
    if (required instanceof RequirementOutcome.Applied applied) {
      services.requirements().undo(console.actor("Omar"), applied, Place.ADMINISTRATORS);
      services.requirements().undo(anna, applied, Place.ADMINISTRATORS);
    }
    apply(anna, MfaRequirement.NOT_REQUIRED, "Viktor");
  }

  private void turnTheGlobalRequirement() {
    for (String firstName : List.of("Omar", "Anna")) {
      Actor actor = console.actor(firstName);
      services.globalRequirement().turnOn(actor, count -> {});
      apply(actor, MfaRequirement.NOT_REQUIRED, "Viktor");
      services.globalRequirement().turnOff(actor);
    }
  }

  private void failUntilDisabled() {
    Session elif = signedIn("Elif");
    console.clock().advance(Duration.ofSeconds(30));
    services
        .secondFactor()
        .proveAgain(elif, console.codeOf(console.person("Elif").email()).orElseThrow());
    for (int i = 0; i < Throttle.DISABLING_FAILURES + 1; i++) {
      console.clock().advance(Duration.ofMinutes(16));
      services.secondFactor().proveAgain(elif, "000000");
    }
  }

  private void changeSettings() {
    MailForm form =
        new MailForm("smtp.acme.example", "587", Security.TLS, "", "", "console@acme.example");
    MailForm nobodyListens =
        new MailForm("localhost", "9", Security.TLS, "", "", "console@acme.example");
    SecuritySettings present = services.settings().security();
    SecuritySettings wanted = new SecuritySettings(true, 20);
    for (String name : List.of("Omar", "Anna")) {
      Actor actor = console.actor(name);
      services.mailSettings().read(actor);
      services.mailSettings().use(actor, form, 0);
      if (services.mailSettings().test(actor, nobodyListens)
          instanceof TestMessage.Begun.OnItsWay(TestMessage message)) {
        message.cancel();
      }
      services.securitySettings().decide(actor, present, wanted);
      Form organization = Form.of(services.organization().present());
      services.organization().change(actor, organization, new Form("Harbor", ""));
    }
  }

  private void workOnMessages() {
    OutboxService outbox = services.outboxes();
    outbox.list(console.actor("Omar"));
    for (String firstName : List.of("Omar", "Anna")) {
      Actor actor = console.actor(firstName);
      // First, because the codes of the sample have expired by now.
      outbox.sendAgain(actor, waitingFor("Sam"));
      for (MessageUse use : MessageUse.values()) {
        outbox.open(actor, waitingFor("Sam"), use);
      }
      outbox.handOver(actor, waitingFor("Sam"));
      outbox.cancel(actor, waitingFor("Lucía"));
    }
  }

  private UUID waitingFor(String firstName) {
    return services.messages().all().stream()
        .filter(message -> message.state() == MessageState.QUEUED)
        .filter(message -> message.recipientName().startsWith(firstName))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void helpOthers() {
    console.sql("insert into sign_in_throttle values (?, 7, null)", console.person("Leila").id());
    List<UUID> leila = List.of(console.person("Leila").id());
    for (Assistance assistance : Assistance.values()) {
      services.assistance().apply(console.actor("Omar"), leila, assistance);
    }
    services.assistance().apply(console.actor("Anna"), leila, Assistance.UNLOCK);
    services.assistance().apply(console.actor("Anna"), leila, Assistance.SEND_SET_UP_MESSAGE);
    services.assistance().apply(console.actor("Anna"), leila, Assistance.RESET_MFA);
  }

  private void changeStandings() {
    List<UUID> camille = List.of(console.person("Camille").id());
    for (StandingChange change :
        List.of(
            new StandingChange.ChangeRole(Role.MANAGER),
            new StandingChange.Suspend(),
            new StandingChange.Activate(),
            new StandingChange.Delete())) {
      StandingOutcome.Applied nobody =
          new StandingOutcome.Applied(
              change, camille, List.of(), Map.of(camille.getFirst(), Role.MANAGER));
      services.standings().apply(console.actor("Omar"), camille, change);
      if (services.standings().apply(console.actor("Anna"), camille, change)
              instanceof StandingOutcome.Applied applied
          && !(change instanceof StandingChange.Delete)) {
        services.standings().undo(console.actor("Omar"), nobody);
        services.standings().undo(console.actor("Anna"), applied);
      }
      console.sql(
          "update administrator set status = 'SUSPENDED' where first_name = 'Camille' and ?",
          change instanceof StandingChange.Suspend);
    }
  }

  private void useRecoveryKits() {
    Session jonas = signedIn("Jonas");
    services.kits().making().prepare(jonas, ANOTHER);
    console.sql(
        "update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Jonas'");
    services.kits().making().decline(jonas);
    services.kits().use().open(KitText.read("no kit"), ANOTHER);
    if (services.kits().making().prepare(jonas, "four lanterns under the old bridge")
        instanceof KitMaking.Prepared(PreparedKit kit)) {
      services.kits().making().keep(jonas, kit);
      comeBackIn(kit.lines());
    }
  }

  private void comeBackIn(String lines) {
    KitUseService use = services.kits().use();
    if (use.open(KitText.read(lines), "four lanterns under the old bridge")
            instanceof KitOpening.Opened(OpenedKit kit)
        && use.grant(kit, ANOTHER) instanceof KitOpening.Granted(EnrollmentGrant grant)) {
      Enrollment enrollment = services.enrollment().begin(grant);
      services.enrollment().prove(enrollment, code(enrollment));
    }
  }

  private void comeBackIn() {
    Administrator yusuf = console.person("Yusuf");
    WayBack wayBack = services.wayBack();
    Mailbox mail = new Mailbox(services);
    SignInStep step = services.signIn().signIn(yusuf.email(), SampleOrganization.PASSWORD);
    PendingSignIn pending = ((SignInStep.Verify) step).pending();
    wayBack.messages().setUp(pending);
    wayBack.setupCodes().look("no code at all");
    String code = mail.code(yusuf.email(), MessageKind.MFA_SET_UP_ASKED);
    wayBack.setupCodes().setUpMfa(code, yusuf.email(), SampleOrganization.PASSWORD);
    wayBack.messages().newPassword("nobody@harborfinch.example");
    wayBack.messages().newPassword(yusuf.email());
    wayBack.newPasswords().setPassword(code, yusuf.email(), ANOTHER);
    String reset = mail.code(yusuf.email(), MessageKind.PASSWORD_RESET);
    wayBack.newPasswords().setPassword(reset, yusuf.email(), ANOTHER);
    wayBack.messages().setUp(pending);
    services.signIn().afterEnrollment(((SignInStep.EnrollFirst) step).grant());
  }

  private void changeOwnMfa() {
    Session elsewhere = signedIn("Tomasz");
    console.clock().advance(Duration.ofSeconds(30));
    Session tomasz = signedIn("Tomasz");
    services.ownMfa().newRecoveryCodes(tomasz);
    services.ownMfa().signOutElsewhere(tomasz);
    services.ownMfa().signOutElsewhere(elsewhere);
    services.ownAccount().enroll(elsewhere);
    services.ownMfa().remove(tomasz);
    services.ownMfa().remove(tomasz);
    services.ownMfa().newRecoveryCodes(tomasz);
  }

  private RequirementOutcome apply(Actor actor, MfaRequirement requirement, String... firstNames) {
    List<UUID> ids = Stream.of(firstNames).map(name -> console.person(name).id()).toList();
    return services.requirements().apply(actor, ids, requirement, Place.ADMINISTRATORS);
  }

  private static PersonForm form(Administrator of, Role role, MfaRequirement requirement) {
    return new PersonForm(of.firstName() + "x", of.lastName(), of.email(), role, requirement);
  }

  private Session signedIn(String firstName) {
    String code = console.codeOf(console.person(firstName).email()).orElseThrow();
    CodeOutcome outcome =
        services.secondFactor().verify(pending(firstName, SampleOrganization.PASSWORD), code);
    if (outcome instanceof CodeOutcome.Accepted(SignInStep.SignedIn(Session session))) {
      return session;
    }
    throw new AssertionError(outcome.toString());
  }

  private PendingSignIn pending(String firstName, String password) {
    SignInStep step = services.signIn().signIn(console.person(firstName).email(), password);
    if (step instanceof SignInStep.EnterCode(PendingSignIn pending)) {
      return pending;
    }
    throw new AssertionError(step.toString());
  }

  private String code(Enrollment enrollment) {
    return Totp.codeOf(enrollment.key(), Totp.stepAt(console.clock().instant()));
  }
}
