package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.latchkey.administrator.Role;

/** A table of who may do what: a row for each role, a column for each action, as it stands in a test. */
public record PermissionTable(String text) {

  /** Role, action and what is expected, for every cell. */
  public Stream<Arguments> everyCell() {
    List<String> actions = cells(text.lines().findFirst().orElseThrow());
    List<Arguments> all = new ArrayList<>();
    for (String line : text.lines().skip(1).toList()) {
      List<String> row = cells(line);
      assertEquals(actions.size(), row.size(), line);
      for (int column = 1; column < row.size(); column++) {
        all.add(Arguments.of(row.getFirst(), actions.get(column), row.get(column)));
      }
    }
    return all.stream();
  }

  /** The actions, from left to right. */
  public List<String> actions() {
    List<String> head = cells(text.lines().findFirst().orElseThrow());
    return head.subList(1, head.size());
  }

  /** Fails when a role was left out (S-53). */
  public void assertHasEveryRole() {
    assertEquals(
        Stream.of(Role.values()).map(Role::name).sorted().toList(),
        text.lines().skip(1).map(line -> cells(line).getFirst()).sorted().toList());
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.strip().split(" +", -1));
  }
}
