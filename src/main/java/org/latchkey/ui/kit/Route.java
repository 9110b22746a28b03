package org.latchkey.ui.kit;

import java.util.Optional;
import java.util.UUID;

/** Where the user can be after signing in. Screens reach each other by routes only. */
public sealed interface Route {

  /** The overview. */
  record Home() implements Route {}

  /** Who signs in with a password alone. */
  record AdminsWithoutMfa() implements Route {}

  /**
   * The table of all administrators, opened with a quick filter.
   *
   * @param search what stands in its search; empty shows everybody whom the filter lets through
   */
  record Administrators(QuickFilter filter, String search) implements Route {
    /** The table with everybody in it. */
    public Administrators() {
      this(QuickFilter.ALL);
    }

    /** The table with everybody whom a quick filter lets through. */
    public Administrators(QuickFilter filter) {
      this(filter, "");
    }
  }

  /** One administrator. */
  record AdministratorDetails(UUID id) implements Route {}

  /** The form for a new administrator. */
  record NewAdministrator() implements Route {}

  /** The settings of the organization, opened at a section. */
  record Settings(SettingsSection section) implements Route {
    /** The settings at their first section. */
    public Settings() {
      this(SettingsSection.ORGANIZATION);
    }
  }

  /** Messages that wait or went. */
  record Outbox() implements Route {}

  /**
   * What happened, of everybody or of one person.
   *
   * @param name of the person; empty for everybody
   */
  record Activity(Optional<UUID> person, String name) implements Route {
    /** Everybody's. */
    public Activity() {
      this(Optional.empty(), "");
    }
  }

  /** The signed-in person's own data. */
  record MyAccount() implements Route {}

  /** Making a recovery kit of one's own. */
  record RecoveryKit() implements Route {}

  /** The quick filters above the table of administrators. */
  enum QuickFilter {
    ALL,
    NOT_REQUIRED,
    NOT_ENROLLED,
    ENROLLED,
    LOCKED,
    INVITED,
    SUSPENDED
  }

  /** The sections of the settings. */
  enum SettingsSection {
    ORGANIZATION,
    SECURITY,
    MAIL,
    APPEARANCE
  }
}
