package org.latchkey.ui.shell;

import java.util.Set;

/**
 * Who uses the console and what they may open.
 *
 * @param entries the navigation entries of the person's role
 * @param person the display name, for circle and menu
 * @param role the name of the role, below the name in the menu
 * @param organization the organization's name
 */
public record ShellModel(
    Set<Entry> entries, String person, String role, String organization) {

  /** Copies the set. */
  public ShellModel {
    entries = Set.copyOf(entries);
  }
}
