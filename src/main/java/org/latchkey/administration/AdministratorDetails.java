package org.latchkey.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.people.Skipped;
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
 * @param setUpMessage the newest message with a set-up code that they got
 * @param activity the newest events about this person, newest first
 */
public record AdministratorDetails(
    Administrator administrator,
    boolean mayEdit,
    boolean mayRequire,
    boolean globallyRequired,
    Map<Assistance, Skipped.Reason> obstacles,
    Optional<Message> setUpMessage,
    List<AuditEvent> activity) {}
