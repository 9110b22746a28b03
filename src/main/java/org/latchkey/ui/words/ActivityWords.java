package org.latchkey.ui.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.ui.kit.Strings;

/** Says in one line what an event of the audit log was. */
public final class ActivityWords {
  private static final Set<String> REASONS =
      Set.of(
          "WRONG_PASSWORD",
          "UNKNOWN_ACCOUNT",
          "LOCKED",
          "INVITED",
          "SUSPENDED",
          "WRONG",
          "ALREADY_USED",
          "CLOCK_WENT_BACK",
          "DISABLED",
          "GRANT_ENDED",
          "SET_UP_CODE_NEEDED",
          "NOT_ENROLLED",
          "MFA_REQUIRED",
          "PASSWORD_CHANGED",
          "LAST_OWNER",
          "GLOBALLY_REQUIRED",
          "TOO_MANY",
          "MISTYPED",
          "NEVER_SENT",
          "EXPIRED",
          "USED",
          "SUPERSEDED",
          "OTHER_PURPOSE",
          "SOMEBODY_ELSES",
          "NOT_ACTIVE",
          "WRONG_PASSPHRASE",
          "UNREADABLE_KIT",
          "UNKNOWN_KIT",
          "KIT_USED",
          "KIT_SUPERSEDED",
          "OTHER_ROLE");
  /** Details that have words of their own. */
  private static final Map<AuditAction, Set<String>> TOLD_APART =
      Map.of(
          AuditAction.ENROLLED,
          Set.of("RENEWAL", "RECOVERY_CODE", "SET_UP_CODE", "RECOVERY_KIT"),
          AuditAction.MFA_REQUIRED,
          Set.of("GLOBALLY_REQUIRED"),
          AuditAction.MESSAGE_READ,
          Set.of("COPIED", "SAVED", "PRINTED", "SAVED_AS_PDF"),
          AuditAction.LOCKED_SESSION,
          Set.of("IDLE", "TOO_LONG"));

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
        event.actorName().isEmpty()
            ? strings.get("words.activity.somebody")
            : Isolation.of(event.actorName());
    String what = strings.get(key(event), subject(event), event.detail());
    return new Line(
        icon(event),
        who,
        reason(event).map(why -> strings.get("words.activity.because", what, why)).orElse(what));
  }

  private String subject(AuditEvent event) {
    if (event.operationSize() > 1) {
      return strings.get("words.activity.many", event.operationSize());
    }
    if (event.subjectName().isEmpty()) {
      return strings.get("words.activity.nobody");
    }
    return event.subjectId() != null && event.subjectId().equals(event.actorId())
        ? strings.get("words.activity.themselves")
        : Isolation.of(event.subjectName());
  }

  private static String key(AuditEvent event) {
    String key = "words.activity." + lower(event.action().name());
    if (event.result() == AuditResult.REFUSED) {
      return key + ".refused";
    }
    if (event.action() == AuditAction.ROLE_CHANGED && event.operationSize() > 1) {
      // The detail is of the first: each of the others may have had another role.
      return key + ".many";
    }
    return TOLD_APART.getOrDefault(event.action(), Set.of()).contains(event.detail())
        ? key + "." + lower(event.detail())
        : key;
  }

  /** Why it was refused, where the detail is one of the known reasons and saying it helps. */
  private Optional<String> reason(AuditEvent event) {
    return event.result() == AuditResult.REFUSED && REASONS.contains(event.detail())
        ? Optional.of(strings.get("words.reason." + lower(event.detail())))
        : Optional.empty();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
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
      case MFA_REQUIRED, MFA_NOT_REQUIRED, GLOBAL_REQUIREMENT_ON -> Feather.SHIELD;
      case GLOBAL_REQUIREMENT_OFF -> Feather.SHIELD_OFF;
      case REQUIREMENT_UNDONE, ROLE_CHANGE_UNDONE, SUSPENSION_UNDONE, ACTIVATION_UNDONE ->
          Feather.ROTATE_CCW;
      case ADMINISTRATOR_SUSPENDED -> Feather.USER_MINUS;
      case ADMINISTRATOR_ACTIVATED -> Feather.USER_CHECK;
      case ADMINISTRATOR_DELETED -> Feather.USER_X;
      case ADMINISTRATOR_ADDED -> Feather.PLUS;
      case ADMINISTRATOR_CHANGED, ROLE_CHANGED -> Feather.EDIT_2;
      case ORGANIZATION_CREATED -> Feather.HOME;
      case SET_UP_ASKED, PASSWORD_RESET_ASKED, SET_UP_SENT, MESSAGE_SENT_AGAIN -> Feather.MAIL;
      case SET_UP_CODE_ENTERED -> Feather.HASH;
      case PASSWORD_SET -> Feather.KEY;
      case MFA_RESET -> Feather.ROTATE_CCW;
      case MFA_REMOVED -> Feather.SLASH;
      case UNLOCKED -> Feather.UNLOCK;
      case SESSIONS_ENDED -> Feather.LOG_OUT;
      case ADMINISTRATORS_READ, MESSAGE_READ, OUTBOX_READ, SETTINGS_READ, ACTIVITY_READ -> Feather.EYE;
      case ACTIVITY_EXPORTED -> Feather.DOWNLOAD;
      case LOG_SEALED -> Feather.LINK;
      case MESSAGE_CANCELLED -> Feather.X;
      case MESSAGE_HANDED_OVER -> Feather.USER_CHECK;
      case MAIL_TESTED -> Feather.MAIL;
      case ORGANIZATION_CHANGED, MAIL_SETTINGS_CHANGED, SECURITY_SETTINGS_CHANGED ->
          Feather.SETTINGS;
      case RECOVERY_KIT_MADE, RECOVERY_KIT_DECLINED, RECOVERY_KIT_USED -> Feather.LIFE_BUOY;
    };
  }
}
