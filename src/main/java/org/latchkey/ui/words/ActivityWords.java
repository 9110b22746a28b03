package org.latchkey.ui.words;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.ui.kit.Strings;

/** Says in one line what an event of the audit log was. */
public final class ActivityWords {
  private final Strings strings;

  public ActivityWords(Strings strings) {
    this.strings = strings;
  }

  /**
   * One line.
   *
   * @param who in medium weight
   * @param what follows it, as in "required MFA of 3 administrators"
   */
  public record Line(Ikon icon, String who, String what) {}

  /** The line for an event, which stands for all events of its operation. */
  public Line line(AuditEvent event) {
    String who =
        event.actorName().isEmpty() ? strings.get("words.activity.somebody") : Isolation.of(event.actorName());
    return new Line(icon(event), who, strings.get(key(event), subject(event), event.detail()));
  }

  private String subject(AuditEvent event) {
    if (event.operationSize() > 1) {
      return strings.get("words.activity.many", event.operationSize());
    }
    return event.subjectId() != null && event.subjectId().equals(event.actorId())
        ? strings.get("words.activity.themselves")
        : Isolation.of(event.subjectName());
  }

  private static String key(AuditEvent event) {
    String name = event.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "words.activity."
        + name
        + (event.result() == AuditResult.REFUSED ? ".refused" : "");
  }

  private static Ikon icon(AuditEvent event) {
    if (event.result() == AuditResult.REFUSED) {
      return Feather.ALERT_TRIANGLE;
    }
    return icon(event.action());
  }

  private static Ikon icon(AuditAction action) {
    return switch (action) {
      case SIGNED_IN -> Feather.CHECK;
      case SIGNED_OUT -> Feather.LOG_OUT;
      case LOCKED_SESSION, ACCOUNT_LOCKED -> Feather.LOCK;
      case AUTHENTICATOR_DISABLED -> Feather.SLASH;
      case PASSWORD_ENTERED, CODE_ENTERED, PASSWORD_CHANGED -> Feather.KEY;
      case RECOVERY_CODE_ENTERED, RECOVERY_CODES_CREATED -> Feather.LIFE_BUOY;
      case ENROLLED -> Feather.SMARTPHONE;
      case MFA_REQUIRED, MFA_NOT_REQUIRED -> Feather.SHIELD;
      case REQUIREMENT_UNDONE -> Feather.ROTATE_CCW;
      case ADMINISTRATOR_ADDED -> Feather.PLUS;
      case ADMINISTRATOR_CHANGED, ROLE_CHANGED -> Feather.EDIT_2;
      case ORGANIZATION_CREATED -> Feather.HOME;
      case ADMINISTRATORS_READ -> Feather.EYE;
    };
  }
}
