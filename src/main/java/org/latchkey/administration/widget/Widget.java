package org.latchkey.administration.widget;

import java.util.Arrays;
import java.util.List;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;

/** The tiles of Home, in the order in which they stand there. The names are stored. */
public enum Widget {
  WITHOUT_MFA(Permission.SEE_MFA_TILES),
  COVERAGE(Permission.SEE_MFA_TILES),
  NOT_ENROLLED(Permission.SEE_MFA_TILES),
  RECENT_ACTIVITY(Permission.SEE_HOME),
  OWN_MFA(Permission.SEE_HOME),
  WAITING_MAIL(Permission.SEE_OUTBOX);

  private final Permission needed;

  Widget(Permission needed) {
    this.needed = needed;
  }

  /** Whether this role may see the tile at all, whatever its owner would like. */
  public boolean isFor(Role role) {
    return role.may(Permission.SEE_HOME) && role.may(needed);
  }

  /** The tiles that this role may see. */
  public static List<Widget> of(Role role) {
    return Arrays.stream(values()).filter(widget -> widget.isFor(role)).toList();
  }
}
