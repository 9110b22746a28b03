package org.latchkey.ui.administrators.people;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.table.IdSelection;

/**
 * Everybody of a list at one moment, with what ordering and filtering need worked out once: each
 * column gives every row a rank, so that an order is a sort of numbers. Never changes; safe from any
 * thread.
 */
public final class People {
  /** Nobody at all. */
  public static final People NOBODY = of(List.of(), Instant.EPOCH);

  private final List<PersonRow> byName;
  private final Map<QuickFilter, Integer> counts;
  private final @Nullable Instant changesAt;
  private final Map<PeopleOrder.Key, int[]> ranks = Collections.synchronizedMap(new EnumMap<>(PeopleOrder.Key.class));

  private People(List<PersonRow> byName) {
    this.byName = byName;
    this.counts = count(byName);
    this.changesAt =
        byName.stream()
            .filter(row -> row.standing() == Standing.LOCKED)
            .map(row -> Objects.requireNonNull(row.person().lockedUntil()))
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /** Works everything out that all orders need; slow, so away from the thread that draws. */
  public static People of(List<Administrator> administrators, Instant now) {
    List<PersonRow> rows = administrators.stream().map(person -> PersonRow.of(person, now)).toList();
    int[] rank = ranksOf(rows, row -> row.person().name());
    long[] places = IntStream.range(0, rank.length).mapToLong(i -> place(rank[i], i)).toArray();
    return new People(ordered(rows, places, places.length));
  }

  /** How many there are. */
  public int size() {
    return byName.size();
  }

  /** How many a quick filter lets through, whatever else is filtered. */
  public int count(QuickFilter filter) {
    return counts.getOrDefault(filter, 0);
  }

  /** When the first of their locks ends, and they look different without any change; null without. */
  public @Nullable Instant changesAt() {
    return changesAt;
  }

  /** Which requirements there are among those ticked. */
  public Set<MfaRequirement> requirements(IdSelection<UUID> ticked) {
    Set<MfaRequirement> found = EnumSet.noneOf(MfaRequirement.class);
    if (ticked.getCount() > 0) {
      byName.stream()
          .filter(row -> ticked.contains(row.id()))
          .forEach(row -> found.add(row.person().mfaRequirement()));
    }
    return found;
  }

  /** The ids of all. */
  public Set<UUID> ids() {
    Set<UUID> ids = HashSet.newHashSet(byName.size());
    byName.forEach(row -> ids.add(row.id()));
    return ids;
  }

  /** Those who pass the filter, in the order. */
  public List<PersonRow> arranged(PeopleFilter filter, PeopleOrder order) {
    Predicate<PersonRow> test = filter.test();
    int[] rank = ranks(order.key());
    long[] places = new long[byName.size()];
    int found = 0;
    for (int index = 0; index < places.length; index++) {
      if (test.test(byName.get(index))) {
        places[found++] = place(order.ascending() ? rank[index] : -rank[index], index);
      }
    }
    return ordered(byName, places, found);
  }

  /** A number that orders by rank, and equal ranks by index. */
  private static long place(int rank, int index) {
    return ((long) rank << Integer.SIZE) | index;
  }

  private static List<PersonRow> ordered(List<PersonRow> rows, long[] places, int count) {
    Arrays.sort(places, 0, count);
    List<PersonRow> ordered = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ordered.add(rows.get((int) places[i]));
    }
    return Collections.unmodifiableList(ordered);
  }

  private int[] ranks(PeopleOrder.Key key) {
    return ranks.computeIfAbsent(key, this::rank);
  }

  private int[] rank(PeopleOrder.Key key) {
    return switch (key) {
      case NAME -> IntStream.range(0, byName.size()).toArray();
      case EMAIL -> ranksOf(byName, row -> row.person().email());
      case ROLE -> ranksOf(Role.class, row -> row.person().role());
      case STANDING -> ranksOf(Standing.class, row -> row.standing());
      case REQUIREMENT -> ranksOf(MfaRequirement.class, row -> row.person().mfaRequirement());
      case ENROLLMENT -> ranksOf(MfaEnrollment.class, row -> row.person().mfaEnrollment());
      case LAST_SIGN_IN -> ranksOf(People::lastSignIn);
    };
  }

  private <E extends Enum<E>> int[] ranksOf(Class<E> type, Function<PersonRow, E> value) {
    List<E> inOrder = List.of(type.getEnumConstants());
    return byName.stream().mapToInt(row -> inOrder.indexOf(value.apply(row))).toArray();
  }

  private int[] ranksOf(ToLongFunction<PersonRow> number) {
    long[] numbers = byName.stream().mapToLong(number).toArray();
    long[] sorted = Arrays.stream(numbers).sorted().distinct().toArray();
    return Arrays.stream(numbers).mapToInt(each -> Arrays.binarySearch(sorted, each)).toArray();
  }

  private static int[] ranksOf(List<PersonRow> rows, Function<PersonRow, String> text) {
    Collator collator = Collator.getInstance();
    CollationKey[] keys =
        rows.stream().map(row -> collator.getCollationKey(text.apply(row))).toArray(CollationKey[]::new);
    CollationKey[] sorted = keys.clone();
    Arrays.parallelSort(sorted);
    return Arrays.stream(keys).mapToInt(key -> firstOf(key, sorted)).toArray();
  }

  /** Equal texts get one rank: the place of the first of them. */
  private static int firstOf(CollationKey key, CollationKey[] sorted) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle].compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long lastSignIn(PersonRow row) {
    Instant at = row.person().lastSignInAt();
    return at == null ? Long.MIN_VALUE : at.toEpochMilli();
  }

  private static Map<QuickFilter, Integer> count(List<PersonRow> rows) {
    Map<QuickFilter, Integer> counts = new EnumMap<>(QuickFilter.class);
    for (PersonRow row : rows) {
      for (QuickFilter filter : QuickFilter.values()) {
        if (row.passes(filter)) {
          counts.merge(filter, 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
