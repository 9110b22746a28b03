package org.latchkey.ui.administrators.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Strings;

/** What the details say a role may do. */
class RoleWordsTest {
  private final RoleWords words = new RoleWords(new Strings(Locale.UK));

  @Test
  void anOwnerMayEverything() {
    List<String> said = words.of(Role.ADMINISTRATOR_WITH_BILLING);
    assertEquals(Permission.values().length + 1, said.size());
    assertEquals(said.size(), said.stream().distinct().count());
    assertTrue(said.stream().noneMatch(sentence -> sentence.contains("but not")), "" + said);
  }

  @Test // S-50
  void anAdministratorIsToldOnWhomItMayNotAct() {
    assertEquals(
        3,
        words.of(Role.ADMINISTRATOR).stream()
            .filter(sentence -> sentence.contains("but not"))
            .filter(sentence -> sentence.contains("Administrator with Billing"))
            .count());
  }

  @Test
  void everyRoleHasItsWords() {
    for (Role role : Role.inOrder()) {
      assertTrue(words.of(role).getLast().startsWith("Use My Account"), role.label());
    }
    assertEquals(1, words.of(Role.BILLING_ONLY).size());
    assertEquals(2, words.of(Role.COMMAND_RUNNER).size());
  }
}
