package org.latchkey.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.latchkey.administration.widget.Widget;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaCounts;
import org.latchkey.audit.AuditEvent;

/**
 * What Home shows to one viewer.
 *
 * @param viewer the viewer as they are now
 * @param counts empty for whoever may not see the MFA tiles
 * @param waitingMail how many messages wait to be sent or handed over; empty for whoever has no outbox
 * @param activity the newest events that the viewer may see, newest first
 * @param widgets the tiles that the viewer may see, in their order
 * @param shown those of them that the viewer has not turned off
 */
public record Overview(
    Administrator viewer,
    Optional<MfaCounts> counts,
    Optional<Integer> waitingMail,
    List<AuditEvent> activity,
    List<Widget> widgets,
    Set<Widget> shown) {}
