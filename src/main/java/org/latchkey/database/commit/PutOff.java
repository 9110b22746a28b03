package org.latchkey.database.commit;

import java.util.ArrayList;
import java.util.List;

/** What one thread has put off to the end of its transaction, in order. */
public final class PutOff {
  private final List<Runnable> before = new ArrayList<>();
  private final List<Runnable> after = new ArrayList<>();

  /** Puts work off until just before the commit. */
  public void before(Runnable work) {
    before.add(work);
  }

  /** Puts work off until the commit is on the disk. */
  public void after(Runnable work) {
    after.add(work);
  }

  public void runBefore() {
    before.forEach(Runnable::run);
  }

  public void runAfter() {
    after.forEach(Runnable::run);
  }

  /** How much there is to do before the commit. */
  public int size() {
    return before.size();
  }

  /** Forgets what was put off since there was as much to do before the commit. */
  public void cutTo(int size) {
    before.subList(size, before.size()).clear();
  }

  /** Forgets everything. */
  public void clear() {
    before.clear();
    after.clear();
  }
}
