package org.latchkey.ui.activity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.latchkey.audit.AuditAction;

/** Actions that somebody looks for together. */
enum ActionGroup {
  SIGN_IN,
  PASSWORDS,
  MFA,
  PEOPLE,
  MESSAGES,
  SETTINGS,
  RECOVERY_KITS,
  LOG;

  static ActionGroup of(AuditAction action) {
    return switch (action) {
      case SIGNED_IN,
          SIGNED_OUT,
          LOCKED_SESSION,
          PASSWORD_ENTERED,
          CODE_ENTERED,
          RECOVERY_CODE_ENTERED,
          SET_UP_CODE_ENTERED,
          ACCOUNT_LOCKED,
          UNLOCKED,
          SESSIONS_ENDED ->
          SIGN_IN;
      case PASSWORD_CHANGED, PASSWORD_RESET_ASKED, PASSWORD_SET -> PASSWORDS;
      case AUTHENTICATOR_DISABLED,
          ENROLLED,
          RECOVERY_CODES_CREATED,
          MFA_REQUIRED,
          MFA_NOT_REQUIRED,
          REQUIREMENT_UNDONE,
          GLOBAL_REQUIREMENT_ON,
          GLOBAL_REQUIREMENT_OFF,
          SET_UP_ASKED,
          SET_UP_SENT,
          MFA_RESET,
          MFA_REMOVED ->
          MFA;
      case ADMINISTRATOR_ADDED,
          ADMINISTRATOR_CHANGED,
          ROLE_CHANGED,
          ROLE_CHANGE_UNDONE,
          ADMINISTRATOR_SUSPENDED,
          SUSPENSION_UNDONE,
          ADMINISTRATOR_ACTIVATED,
          ACTIVATION_UNDONE,
          ADMINISTRATOR_DELETED,
          ADMINISTRATORS_READ ->
          PEOPLE;
      case MESSAGE_READ, MESSAGE_SENT_AGAIN, MESSAGE_CANCELLED, MESSAGE_HANDED_OVER, OUTBOX_READ ->
          MESSAGES;
      case ORGANIZATION_CREATED,
          ORGANIZATION_CHANGED,
          SETTINGS_READ,
          MAIL_SETTINGS_CHANGED,
          MAIL_TESTED,
          SECURITY_SETTINGS_CHANGED ->
          SETTINGS;
      case RECOVERY_KIT_MADE, RECOVERY_KIT_DECLINED, RECOVERY_KIT_USED -> RECOVERY_KITS;
      case ACTIVITY_READ, ACTIVITY_EXPORTED, LOG_SEALED -> LOG;
    };
  }

  /** The actions of some groups; none for no group. */
  static Set<AuditAction> actions(Collection<ActionGroup> groups) {
    Set<AuditAction> actions = EnumSet.noneOf(AuditAction.class);
    Arrays.stream(AuditAction.values())
        .filter(action -> groups.contains(of(action)))
        .forEach(actions::add);
    return actions;
  }
}
