package org.latchkey.administration;

import java.util.List;
import org.latchkey.administrator.Administrator;
import org.latchkey.audit.AuditEvent;

/**
 * One administrator and what the viewer may do about them.
 *
 * @param mayEdit names, e-mail and role
 * @param mayRequire the MFA requirement
 * @param activity the newest events about this person, newest first
 */
public record AdministratorDetails(
    Administrator administrator, boolean mayEdit, boolean mayRequire, List<AuditEvent> activity) {}
