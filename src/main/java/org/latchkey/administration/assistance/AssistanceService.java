package org.latchkey.administration.assistance;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.latchkey.administration.people.Affected;
import org.latchkey.administration.people.PeopleAccess;
import org.latchkey.administration.people.PeopleRule;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorCountRepository;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditLog;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.credential.Throttle;
import org.latchkey.credential.kit.RecoveryKitRepository;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MailServerRepository;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;
import org.latchkey.mfa.TotpCredentialRepository;

/**
 * Helps others back in: all of them or none. Whoever helps starts it and never sees or chooses a
 * credential: the code goes to the address of the person, and works with their password only (S-54).
 */
public final class AssistanceService {
  private final PeopleAccess access;
  private final AdministratorRepository administrators;
  private final AdministratorCountRepository counts;
  private final TotpCredentialRepository authenticators;
  private final CredentialRepository credentials;
  private final RecoveryKitRepository kits;
  private final Throttle throttle;
  private final SetupCodes setupCodes;
  private final Outbox outbox;
  private final MailServerRepository mailServer;
  private final AuditLog audit;
  private final InstantSource clock;

  public AssistanceService(
      PeopleAccess access,
      AdministratorRepository administrators,
      AdministratorCountRepository counts,
      TotpCredentialRepository authenticators,
      CredentialRepository credentials,
      RecoveryKitRepository kits,
      Throttle throttle,
      SetupCodes setupCodes,
      Outbox outbox,
      MailServerRepository mailServer,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.administrators = administrators;
    this.counts = counts;
    this.authenticators = authenticators;
    this.credentials = credentials;
    this.kits = kits;
    this.throttle = throttle;
    this.setupCodes = setupCodes;
    this.outbox = outbox;
    this.mailServer = mailServer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What {@link #apply} would do now.
   *
   * @return empty when the actor may not
   */
  public Optional<AssistancePlan> plan(
      Actor actor, Collection<UUID> ids, Assistance assistance) {
    return access.planning(
        actor, ids, rule(assistance), (person, people) -> plan(assistance, people));
  }

  private AssistancePlan plan(Assistance assistance, Affected people) {
    int lostOwners =
        assistance == Assistance.RESET_MFA
            ? count(people, AssistanceService::isEnrolledOwner)
            : 0;
    return new AssistancePlan(
        assistance,
        people.people(),
        people.skipped(),
        count(people, person -> person.status() == AdministratorStatus.INVITED),
        count(people, AssistanceService::isSuspended),
        count(people, Administrator::authenticatorDisabled),
        counts.enrolledOwners() - lostOwners,
        mailServer.isConfigured());
  }

  private static int count(Affected people, Predicate<Administrator> which) {
    return (int) people.changing().stream().filter(which).count();
  }

  private static boolean isSuspended(Administrator person) {
    return person.status() == AdministratorStatus.SUSPENDED;
  }

  /** As {@link AdministratorCountRepository#enrolledOwners} counts them. */
  private static boolean isEnrolledOwner(Administrator person) {
    return person.role() == Role.ADMINISTRATOR_WITH_BILLING
        && person.status() == AdministratorStatus.ACTIVE
        && !person.authenticatorDisabled();
  }

  /** Helps all who are not skipped, with an audit event each. */
  public AssistanceOutcome apply(Actor actor, Collection<UUID> ids, Assistance assistance) {
    return access.changing(
        actor,
        ids,
        rule(assistance),
        (person, people) -> {
          help(person, people, assistance);
          people.record(audit, assistance.action(), person, "");
          return new AssistanceOutcome.Applied(assistance, people.ids(), people.skipped());
        },
        AssistanceOutcome.CodeNeeded::new,
        AssistanceOutcome.Denied::new);
  }

  private PeopleRule rule(Assistance assistance) {
    return new PeopleRule(
        Permission.HELP_SIGN_IN,
        assistance.action(),
        (actor, person) -> assistance.obstacle(actor, person, clock.instant()),
        (actor, people) -> assistance == Assistance.RESET_MFA && !people.changing().isEmpty());
  }

  private void help(Administrator actor, Affected people, Assistance assistance) {
    switch (assistance) {
      case RESET_MFA -> {
        authenticators.remove(people.ids());
        credentials.removeRecoveryCodes(people.ids());
        people.ids().forEach(id -> kits.end(id, clock.instant()));
        people.ids().forEach(administrators::endSessions);
        tell(actor, people);
        send(actor, people);
      }
      case SEND_SET_UP_MESSAGE -> send(actor, people);
      case UNLOCK -> people.ids().forEach(throttle::reset);
    }
  }

  /** What was done is told apart from the code, which a newer one wipes (S-45). */
  private void tell(Administrator actor, Affected people) {
    outbox.put(
        people.changing().stream()
            .map(
                person ->
                    Letter.notice(MessageKind.MFA_RESET, Recipient.of(person)).by(actor.name()))
            .toList());
  }

  /**
   * Sends codes, which end those that were sent before for the same purpose (S-40); a suspended account
   * gets none, and those that it had end.
   */
  private void send(Administrator actor, Affected people) {
    people.changing().stream()
        .filter(AssistanceService::isSuspended)
        .forEach(person -> setupCodes.revoke(person.id(), Purpose.MFA));
    setupCodes.send(
        people.changing().stream()
            .filter(person -> !isSuspended(person))
            .map(
                person ->
                    new SetupCodes.Send(
                        person,
                        person.status() == AdministratorStatus.INVITED
                            ? MessageKind.INVITATION
                            : MessageKind.MFA_SET_UP_SENT,
                        actor.name(),
                        Duration.ZERO))
            .toList());
  }
}
