package org.latchkey.ui.search;

/** A row below the field. */
public sealed interface SearchRow {

  /** The name of the group that follows. */
  record Heading(String text) implements SearchRow {}

  /** A sentence that is no result. */
  record Note(String text) implements SearchRow {}

  /** Says that there is no result at all. */
  record Nothing(String title, String text) implements SearchRow {}

  /**
   * A result.
   *
   * @param detail muted, behind the title; may be empty
   */
  record Hit(Sign sign, String title, String detail, SearchTarget target) implements SearchRow {
    /** What a screen reader says. */
    String spoken() {
      return detail.isEmpty() ? title : title + ", " + detail;
    }
  }

  /** The picture before a result. */
  enum Sign {
    PERSON,
    HOME,
    WITHOUT_MFA,
    ADMINISTRATORS,
    OUTBOX,
    ACTIVITY,
    SETTINGS,
    MY_ACCOUNT,
    ADD,
    PASSWORD,
    LOCK,
    SIGN_OUT
  }
}
