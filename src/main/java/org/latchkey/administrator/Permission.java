package org.latchkey.administrator;

/** What a role may do, apart from whom it may do it to (see {@link Role#mayActOn}). */
public enum Permission {
  /** Open Home. */
  SEE_HOME,
  /** See the tiles about everybody's MFA and the list of admins without MFA required. */
  SEE_MFA_TILES,
  /** Require MFA from the list behind the tile. */
  REQUIRE_MFA_FROM_TILE,
  /** See the Administrators table and a person's details. */
  SEE_ADMINISTRATORS,
  /** Require or stop requiring MFA of one or many in Administrators and in the details. */
  SET_MFA_REQUIREMENT,
  /** Create administrators, change their names, e-mail and role. */
  MANAGE_ADMINISTRATORS,
  /** Reset MFA of others, send set-up messages, unlock. */
  HELP_SIGN_IN,
  /** See the messages to people whom one may help. */
  SEE_OUTBOX,
  /** Read, copy, save and print messages with which the recipient's password can be set. */
  READ_PASSWORD_MESSAGES,
  /** See the organization's settings. */
  SEE_SETTINGS,
  /** Change security and mail settings. */
  CHANGE_SETTINGS,
  /** See everybody's activity; without it only one's own. */
  SEE_ALL_ACTIVITY
}
