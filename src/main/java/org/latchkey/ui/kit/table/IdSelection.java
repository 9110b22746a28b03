package org.latchkey.ui.kit.table;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The rows a user has ticked, by id. Stays quick with 100,000 rows, where the selection of a table
 * does not: changing many ids notifies once. Needs no toolkit.
 *
 * @param <K> the id, with {@code equals} and {@code hashCode}
 */
public final class IdSelection<K> {
  private final Set<K> ids = new LinkedHashSet<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private @Nullable K anchor;

  /** Whether an id is ticked. */
  public boolean contains(K id) {
    return ids.contains(id);
  }

  /** How many ids are ticked. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** How many ids are ticked. */
  public int getCount() {
    return count.get();
  }

  /** Grows with every change, also where the count stays the same. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** The ticked ids in the order in which they were ticked; a copy. */
  public List<K> ids() {
    return List.copyOf(ids);
  }

  /** Ticks or unticks one id, from which a range may then be drawn. */
  public void toggle(K id) {
    if (!ids.remove(id)) {
      ids.add(id);
    }
    anchor = id;
    changed();
  }

  /** Ticks or unticks many ids with one notification. */
  public void setAll(Collection<? extends K> many, boolean ticked) {
    boolean different = ticked ? ids.addAll(many) : removeAll(many);
    if (different) {
      changed();
    }
  }

  /**
   * Gives everything between the anchor and {@code to} the anchor's state; without an anchor in
   * {@code shown} toggles {@code to}.
   *
   * @param shown the ids in the order the user sees them
   */
  public void selectRange(List<? extends K> shown, K to) {
    int from = anchor == null ? -1 : shown.indexOf(anchor);
    int end = shown.indexOf(to);
    K start = anchor;
    if (start == null || from < 0 || end < 0) {
      toggle(to);
      return;
    }
    setAll(shown.subList(Math.min(from, end), Math.max(from, end) + 1), contains(start));
  }

  /** Unticks what is not among {@code existing}, for example after rows were removed. */
  public void retainAll(Collection<? extends K> existing) {
    Set<K> kept = new HashSet<>(existing);
    if (ids.retainAll(kept)) {
      changed();
    }
  }

  /** Unticks everything. */
  public void clear() {
    anchor = null;
    if (!ids.isEmpty()) {
      ids.clear();
      changed();
    }
  }

  private boolean removeAll(Collection<? extends K> many) {
    // Not Set.removeAll: with a long list it searches that list once for every id.
    boolean different = false;
    for (K id : many) {
      different |= ids.remove(id);
    }
    return different;
  }

  private void changed() {
    count.set(ids.size());
    revision.set(revision.get() + 1);
  }

  @Override
  public String toString() {
    return "IdSelection" + Collections.unmodifiableSet(ids);
  }
}
