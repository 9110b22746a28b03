package org.latchkey.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.Services;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administration.outbox.OutboxService;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.credential.Throttle;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.MessageState;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.Totp;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
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
    workOnMessages();
    changeOwnMfa();
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
            .filter(recorded -> recorded.getKey() != AuditAction.ORGANIZATION_CREATED)
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
    services.signIn().lock(priya);
    services.secondFactor().useRecoveryCode(pending("Priya", ANOTHER), "0000-0000-0000-0000");
    services.secondFactor().useRecoveryCode(pending("Priya", ANOTHER), recoveryCode);
    console.clock().advance(Duration.ofMinutes(1));
    // Her recovery codes were never saved, so she gets new ones.
    services.secondFactor().verify(pending("Priya", ANOTHER), code(enrollment));
    services.secondFactor().verify(pending("Priya", ANOTHER), code(enrollment));
    services.signIn().signOut(priya);
    services.signIn().signIn("nobody@harborfinch.example", "whatever it is");
    services.signIn().signIn("not an address", "whatever it is");
    services.signIn().signIn(console.person("Marek").email(), SampleOrganization.PASSWORD);
  }

  private void beRefused() {
    Actor omar = console.actor("Omar");
    Administrator grace = console.person("Grace");
    services.administration().details(omar, grace.id());
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

  private void changeOwnMfa() {
    Session elsewhere = signedIn("Tomasz");
    console.clock().advance(Duration.ofSeconds(30));
    Session tomasz = signedIn("Tomasz");
    services.ownMfa().newRecoveryCodes(tomasz);
    services.ownMfa().signOutElsewhere(tomasz);
    services.ownMfa().signOutElsewhere(elsewhere);
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
