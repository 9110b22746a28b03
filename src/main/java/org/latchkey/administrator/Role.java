package org.latchkey.administrator;

import static org.latchkey.administrator.Permission.HELP_SIGN_IN;
import static org.latchkey.administrator.Permission.REQUIRE_MFA_FROM_TILE;
import static org.latchkey.administrator.Permission.SEE_ADMINISTRATORS;
import static org.latchkey.administrator.Permission.SEE_ALL_ACTIVITY;
import static org.latchkey.administrator.Permission.SEE_HOME;
import static org.latchkey.administrator.Permission.SEE_MFA_TILES;
import static org.latchkey.administrator.Permission.SEE_OUTBOX;
import static org.latchkey.administrator.Permission.SEE_SETTINGS;
import static org.latchkey.administrator.Permission.SET_MFA_REQUIREMENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The eight roles and what each may do; whatever is not listed is denied (S-53). */
public enum Role {
  ADMINISTRATOR_WITH_BILLING("Administrator with Billing", EnumSet.allOf(Permission.class)),
  ADMINISTRATOR(
      "Administrator",
      EnumSet.of(
          SEE_HOME,
          SEE_MFA_TILES,
          SEE_ADMINISTRATORS,
          SET_MFA_REQUIREMENT,
          HELP_SIGN_IN,
          SEE_OUTBOX,
          SEE_SETTINGS,
          SEE_ALL_ACTIVITY)),
  MANAGER("Manager", EnumSet.of(SEE_HOME, SEE_MFA_TILES, SEE_ADMINISTRATORS, SEE_ALL_ACTIVITY)),
  HELP_DESK("Help Desk", EnumSet.of(SEE_HOME, SEE_MFA_TILES, SEE_ADMINISTRATORS, SEE_ALL_ACTIVITY)),
  READ_ONLY("Read Only", EnumSet.of(SEE_HOME, SEE_MFA_TILES, SEE_ADMINISTRATORS, SEE_ALL_ACTIVITY)),
  BILLING_ONLY("Billing Only", EnumSet.noneOf(Permission.class)),
  COMMAND_RUNNER("Command Runner", EnumSet.of(SEE_HOME)),
  COMMAND_RUNNER_WITH_BILLING("Command Runner with Billing", EnumSet.of(SEE_HOME));

  private final String label;
  @SuppressWarnings("ImmutableEnumChecker") // nothing writes to it after construction
  private final Set<Permission> permissions;

  Role(String label, Set<Permission> permissions) {
    this.label = label;
    this.permissions = permissions;
  }

  /** The name on screen. */
  public String label() {
    return label;
  }

  /** Whether this role holds the permission at all. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * Whether this role may use the permission on a person of the given role: an Administrator acts on
   * everybody but an Administrator with Billing (S-50).
   */
  public boolean mayActOn(Role target, Permission permission) {
    return may(permission)
        && (this == ADMINISTRATOR_WITH_BILLING || target != ADMINISTRATOR_WITH_BILLING);
  }

  /** All roles in the order in which they are offered. */
  public static List<Role> inOrder() {
    return List.of(values());
  }
}
