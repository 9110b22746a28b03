package org.latchkey.ui.signin;

import org.latchkey.settings.Organization;
import org.latchkey.ui.kit.Strings;

/** Says whom to ask for help. */
public final class SupportWords {
  private SupportWords() {}

  /** The line below the card; empty when the organization names nobody. */
  public static String line(Strings strings, Organization organization) {
    String contact = organization.supportContact();
    return contact.isBlank() ? "" : strings.get("signin.help", contact);
  }
}
