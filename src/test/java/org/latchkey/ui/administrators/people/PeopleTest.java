package org.latchkey.ui.administrators.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Route.QuickFilter;

class PeopleTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
  private static final List<String> FIRST =
      List.of("Anna", "Émile", "Zoë", "łukasz", "Omar", "אורי", "Bo", "Ämne", "O'Neil", "😀");
  private static final List<Role> ROLES = Role.inOrder();
  private static final List<AdministratorStatus> STATUSES = List.of(AdministratorStatus.values());
  private static final int MANY = 100_000;
  private static List<Administrator> many;
  private static People people;

  @BeforeAll
  static void makeMany() {
    Random random = new Random(7);
    many = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      many.add(somebody(i, random));
    }
    people = People.of(many, NOW);
  }

  @ParameterizedTest
  @EnumSource(PeopleOrder.Key.class)
  void everyOrderHoldsForAHundredThousandBothWays(PeopleOrder.Key key) {
    for (boolean ascending : List.of(true, false)) {
      List<PersonRow> rows =
          people.arranged(PeopleFilter.EVERYBODY, new PeopleOrder(key, ascending));
      assertEquals(MANY, rows.size());
      assertEquals(people.ids(), Set.copyOf(rows.stream().map(PersonRow::id).toList()));
      Comparator<PersonRow> expected = ascending ? by(key) : by(key).reversed();
      Comparator<PersonRow> withNames = expected.thenComparing(by(PeopleOrder.Key.NAME));
      Comparator<PersonRow> whole = key == PeopleOrder.Key.NAME ? expected : withNames;
      for (int i = 1; i < rows.size(); i++) {
        assertTrue(whole.compare(rows.get(i - 1), rows.get(i)) <= 0, key + " at " + i);
      }
    }
  }

  @Test
  void filtersFindExactlyWhatTheySayAmongAHundredThousand() {
    PeopleFilter filter =
        new PeopleFilter("OMAR 77", QuickFilter.NOT_ENROLLED, Set.of(Role.MANAGER, Role.HELP_DESK));
    List<PersonRow> rows = people.arranged(filter, PeopleOrder.BY_NAME);
    List<UUID> expected =
        many.stream()
            .filter(person -> person.firstName().equals("Omar"))
            .filter(person -> (person.name() + person.email()).contains("77"))
            .filter(person -> person.mfaRequirement() == MfaRequirement.REQUIRED)
            .filter(person -> person.enrolledSince() == null)
            .filter(person -> Set.of(Role.MANAGER, Role.HELP_DESK).contains(person.role()))
            .map(Administrator::id)
            .toList();
    assertTrue(expected.size() > 1);
    assertEquals(Set.copyOf(expected), Set.copyOf(rows.stream().map(PersonRow::id).toList()));
    assertEquals(expected.size(), rows.size());
  }

  @ParameterizedTest
  @EnumSource(QuickFilter.class)
  void theNumberOfAQuickFilterIsHowManyItShows(QuickFilter filter) {
    int shown =
        people.arranged(PeopleFilter.EVERYBODY.withQuick(filter), PeopleOrder.BY_NAME).size();
    assertEquals(shown, people.count(filter));
  }

  @Test
  void aSearchNeedsNeitherAccentsNorCase() {
    PersonRow zoe = PersonRow.of(named("Zoë", "Ferrer-Žák", 1), NOW);
    assertTrue(PeopleFilter.EVERYBODY.withText("ZOE zak").test().test(zoe));
    assertTrue(PeopleFilter.EVERYBODY.withText("  žák  ").test().test(zoe));
    assertTrue(!PeopleFilter.EVERYBODY.withText("zoe nobody").test().test(zoe));
    assertTrue(!PeopleFilter.EVERYBODY.withText("x".repeat(10_000)).test().test(zoe));
    assertTrue(!PeopleFilter.EVERYBODY.withText("%s${jndi:}\\E[").test().test(zoe));
  }

  private static Comparator<PersonRow> by(PeopleOrder.Key key) {
    Collator collator = Collator.getInstance();
    return switch (key) {
      case NAME -> Comparator.comparing(row -> row.person().name(), collator::compare);
      case EMAIL -> Comparator.comparing(row -> row.person().email(), collator::compare);
      case ROLE -> Comparator.comparing(row -> row.person().role());
      case STANDING -> Comparator.comparing(PersonRow::standing);
      case REQUIREMENT -> Comparator.comparing(row -> row.person().mfaRequirement());
      case ENROLLMENT -> Comparator.comparing(row -> row.person().mfaEnrollment());
      case LAST_SIGN_IN ->
          Comparator.comparing(
              row -> row.person().lastSignInAt(), Comparator.nullsFirst(Comparator.naturalOrder()));
    };
  }

  private static Administrator named(String first, String last, int number) {
    return somebody(number, new Random(number), first, last);
  }

  private static Administrator somebody(int number, Random random) {
    return somebody(
        number, random, FIRST.get(random.nextInt(FIRST.size())), "Person " + random.nextInt(5000));
  }

  private static Administrator somebody(int number, Random random, String first, String last) {
    boolean required = random.nextBoolean();
    return new Administrator(
        new UUID(0, number),
        "person" + number + "@example.com",
        first,
        last,
        ROLES.get(random.nextInt(ROLES.size())),
        STATUSES.get(random.nextInt(STATUSES.size())),
        required ? MfaRequirement.REQUIRED : MfaRequirement.NOT_REQUIRED,
        required ? NOW : null,
        null,
        random.nextBoolean() ? NOW : null,
        random.nextInt(5) == 0 ? null : NOW.minusSeconds(random.nextInt(1000)),
        random.nextInt(10) == 0 ? NOW.plus(Duration.ofMinutes(random.nextInt(3))) : null,
        0,
        0,
        false,
        NOW,
        0,
        1);
  }
}
