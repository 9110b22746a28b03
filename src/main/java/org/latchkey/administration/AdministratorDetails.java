package org.latchkey.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administrator.Administrator;
import org.latchkey.audit.AuditEvent;
import org.latchkey.mail.Message;

/**
 * One administrator and what the viewer may do about them.
 *
 * @param mayEdit names, e-mail and role
 * @param mayRequire the MFA requirement, as far as the role goes
 * @param globallyRequired whether the Global MFA Requirement is on, so that nobody changes it
 * @param obstacles why they cannot be helped in some way; a way that is not in it is open
 * @param lastOwner whether nobody else is an active Administrator with Billing, so that this one stays it
 * @param fixed why they cannot be activated, suspended or deleted; what is not in it is open
 * @param setUpMessage the newest message with a set-up code that they got
 * @param activity the newest events about this person, newest first
 */
public record AdministratorDetails(
    Administrator administrator,
    boolean mayEdit,
    boolean mayRequire,
    boolean globallyRequired,
    Map<Assistance, Skipped.Reason> obstacles,
    boolean lastOwner,
    Map<StandingChange, Skipped.Reason> fixed,
    Optional<Message> setUpMessage,
    List<AuditEvent> activity) {
  /** What the details offer besides the role, which is a field of the form. */
  public static final List<StandingChange> STANDING_CHANGES =
      List.of(
          new StandingChange.Activate(),
          new StandingChange.Suspend(),
          new StandingChange.Delete());
}
