package org.latchkey.ui.recoverykit;

import org.latchkey.credential.kit.KitReading;
import org.latchkey.settings.Organization;
import org.latchkey.signin.kit.KitOpening;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.Isolation;

/** Says why a kit does not help and what to do. */
final class KitWords {
  private final Strings strings;
  private final Organization organization;

  KitWords(Strings strings, Organization organization) {
    this.strings = strings;
    this.organization = organization;
  }

  /** The line below the card; empty when the organization names nobody. */
  String help() {
    String contact = organization.supportContact();
    return contact.isBlank() ? "" : strings.get("signin.help", contact);
  }

  /** What is wrong with the text; empty for a whole kit. */
  String unreadable(KitReading reading) {
    return switch (reading) {
      case KitReading.Whole whole -> "";
      case KitReading.BadLine(String line) -> strings.get("recovery-kit.bad-line", line);
      case KitReading.MissingLine(String line) -> strings.get("recovery-kit.missing-line", line);
      case KitReading.NoKit none -> strings.get("recovery-kit.no-kit");
      case KitReading.Later later -> strings.get("recovery-kit.later");
    };
  }

  String refused(KitOpening.Refused refused) {
    return switch (refused.reason()) {
      case WRONG_PASSPHRASE -> strings.get("recovery-kit.wrong-passphrase");
      case OTHER_ORGANIZATION ->
          strings.get(
              "recovery-kit.other-organization",
              Isolation.of(refused.organization()),
              organization.name());
      case UNKNOWN_KIT -> strings.get("recovery-kit.unknown");
      case KIT_USED -> strings.get("recovery-kit.used");
      case KIT_SUPERSEDED -> strings.get("recovery-kit.superseded");
      case SUSPENDED -> strings.get("recovery-kit.suspended");
      case OTHER_ROLE -> strings.get("recovery-kit.other-role");
      case START_AGAIN -> strings.get("recovery-kit.start-again");
    };
  }
}
