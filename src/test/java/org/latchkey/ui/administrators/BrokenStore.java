package org.latchkey.ui.administrators;

import org.latchkey.SampleConsole;

/** Takes the tables away, as a damaged store would. */
public final class BrokenStore {
  private BrokenStore() {}

  /** Lets everything fail that reads or writes from now on. */
  public static void in(SampleConsole console) {
    console
        .services()
        .database()
        .inTransaction(
            () ->
                console
                    .services()
                    .database()
                    .jdbi()
                    .withHandle(handle -> handle.execute("drop all objects")));
  }
}
