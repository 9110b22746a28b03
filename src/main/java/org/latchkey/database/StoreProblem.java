package org.latchkey.database;

/** Why the store cannot be used; the words for each are in {@code strings.properties}. */
public enum StoreProblem {
  /** The data folder's path cannot be part of a database address. */
  FOLDER_NAME,
  /** The path names a file, not a folder. */
  FOLDER_IS_A_FILE,
  /** The folder cannot be created or written to. */
  FOLDER_NOT_WRITABLE,
  /** Another Latchkey has this folder open. */
  IN_USE,
  /** A store was here, but its database file is gone (S-62). */
  DATABASE_MISSING,
  /** The database file has no bytes or no content (S-62). */
  DATABASE_EMPTY,
  /** The database file cannot be read. */
  DATABASE_DAMAGED,
  /** A newer Latchkey has written this database (S-66). */
  DATABASE_NEWER,
  /** No space is left for writing. */
  DISK_FULL
}
