package org.latchkey.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Holds where the user is and where they came from. Needs no toolkit. */
public final class Navigator {
  private static final int REMEMBERED = 50;

  private final ReadOnlyObjectWrapper<@Nullable Route> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final Deque<Route> past = new ArrayDeque<>();
  private @Nullable LeaveGuard guard;

  /** Goes to a route, once the guard of the present screen agrees; to the same route: nothing. */
  public void go(Route route) {
    if (!route.equals(current.get())) {
      askThen(() -> enter(route));
    }
  }

  /** Goes to where the user was before, once the guard agrees; nothing if there is no before. */
  public void back() {
    if (!past.isEmpty()) {
      askThen(this::enterPrevious);
    }
  }

  /** Where the user is; null before the first {@link #go} and after {@link #reset}. */
  public ReadOnlyObjectProperty<@Nullable Route> current() {
    return current.getReadOnlyProperty();
  }

  /** Whether {@link #back} leads anywhere. */
  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Lets a screen ask before it is left; null asks nothing. Forgotten with every navigation. */
  public void setLeaveGuard(@Nullable LeaveGuard guard) {
    this.guard = guard;
  }

  /** Runs something that ends the screen, such as signing out, once the guard agrees. */
  public void askThen(Runnable leave) {
    LeaveGuard asked = guard;
    if (asked == null) {
      leave.run();
    } else {
      asked.mayLeave(leave);
    }
  }

  /** Forgets everything without asking: after signing out. */
  public void reset() {
    guard = null;
    past.clear();
    canGoBack.set(false);
    current.set(null);
  }

  private void enter(Route route) {
    Route left = current.get();
    if (route.equals(left)) {
      return;
    }
    if (left != null) {
      past.push(left);
      if (past.size() > REMEMBERED) {
        past.removeLast();
      }
    }
    arrive(route);
  }

  private void enterPrevious() {
    Route previous = past.poll();
    if (previous != null) {
      arrive(previous);
    }
  }

  private void arrive(Route route) {
    guard = null;
    canGoBack.set(!past.isEmpty());
    current.set(route);
  }
}
