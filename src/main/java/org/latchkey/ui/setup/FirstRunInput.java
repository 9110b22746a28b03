package org.latchkey.ui.setup;

import org.latchkey.signin.FirstRun;

/** The fields of the first-run form, in the order of the keyboard. */
enum FirstRunInput {
  ORGANIZATION,
  FIRST_NAME,
  LAST_NAME,
  EMAIL,
  PASSWORD,
  PASSWORD_AGAIN;

  static FirstRunInput of(FirstRun.Field field) {
    return switch (field) {
      case ORGANIZATION -> ORGANIZATION;
      case FIRST_NAME -> FIRST_NAME;
      case LAST_NAME -> LAST_NAME;
      case EMAIL -> EMAIL;
      case PASSWORD -> PASSWORD;
    };
  }
}
