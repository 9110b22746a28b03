package org.latchkey.ui.administrators.details;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Strings;

/** What a role may do, in words, as its permissions say it. */
final class RoleWords {
  /** Those that are used on somebody, so that it matters on whom. */
  private static final Set<Permission> ON_PEOPLE =
      EnumSet.of(
          Permission.SET_MFA_REQUIREMENT, Permission.HELP_SIGN_IN, Permission.SEE_OUTBOX);

  private final Strings strings;

  RoleWords(Strings strings) {
    this.strings = strings;
  }

  /** A sentence for each permission, and what everybody may. */
  List<String> of(Role role) {
    List<String> sentences = new ArrayList<>();
    for (Permission permission : Permission.values()) {
      if (role.may(permission)) {
        sentences.add(strings.get(key(role, permission)));
      }
    }
    sentences.add(strings.get("permission.own-account"));
    return sentences;
  }

  private static String key(Role role, Permission permission) {
    String key = "permission." + permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean notOnOwners =
        ON_PEOPLE.contains(permission)
            && !role.mayActOn(Role.ADMINISTRATOR_WITH_BILLING, permission);
    return notOnOwners ? key + ".but-owners" : key;
  }
}
