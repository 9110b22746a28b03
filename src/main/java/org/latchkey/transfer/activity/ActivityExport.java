package org.latchkey.transfer.activity;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.latchkey.administration.activity.ActivityPage;
import org.latchkey.administration.activity.ActivityService;
import org.latchkey.administrator.Actor;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.search.EventFilter;
import org.latchkey.transfer.CsvWriter;
import org.latchkey.transfer.WholeFile;

/** Writes activity into a file, newest first, a page at a time. */
public final class ActivityExport {
  private static final int PAGE = 1000;

  private final ActivityService activity;

  public ActivityExport(ActivityService activity) {
    this.activity = activity;
  }

  /** The kinds of files. */
  public enum Format {
    CSV(".csv"),
    JSON_LINES(".jsonl");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** How its name ends. */
    public String ending() {
      return ending;
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The file is there. */
    record Written(long events) implements Outcome {}

    /** Somebody did not want to wait; nothing is there. */
    record Cancelled() implements Outcome {}

    /** The person may not; nothing is there. */
    record Denied() implements Outcome {}
  }

  /** Which events of whom go where. */
  public record Order(EventFilter filter, Format format, Path file) {}

  /**
   * Writes the file. That it is written is recorded before; the event of that may be in it.
   *
   * @param actor asked before each page, so that it ends with the person's right to see it
   * @param progress told how much is done, from 0 to 1, on this thread
   * @throws IOException when the file cannot be written
   */
  public Outcome write(
      Supplier<Actor> actor, Order order, DoubleConsumer progress, BooleanSupplier cancelled)
      throws IOException {
    Optional<Long> expected = activity.beginExport(actor.get(), order.filter());
    if (expected.isEmpty()) {
      return new Outcome.Denied();
    }
    AtomicLong written = new AtomicLong();
    BooleanSupplier onePageMore =
        () -> {
          progress.accept(Math.min(1, written.get() / (double) Math.max(1, expected.get())));
          return !cancelled.getAsBoolean();
        };
    boolean isThere =
        WholeFile.write(order.file(), out -> writeAll(actor, order, onePageMore, written, out));
    if (isThere) {
      return new Outcome.Written(written.get());
    }
    return cancelled.getAsBoolean() ? new Outcome.Cancelled() : new Outcome.Denied();
  }

  private boolean writeAll(
      Supplier<Actor> actor, Order order, BooleanSupplier goOn, AtomicLong written, Writer out)
      throws IOException {
    CsvWriter csv = new CsvWriter(out);
    boolean isCsv = order.format() == Format.CSV;
    if (isCsv) {
      csv.row(EventRow.NAMES);
    }
    long before = ActivityService.NEWEST;
    while (goOn.getAsBoolean()) {
      Optional<ActivityPage> page = activity.page(actor.get(), order.filter(), before, PAGE);
      if (page.isEmpty() || !page.get().isAll()) {
        return false;
      }
      for (AuditEvent event : page.get().events()) {
        if (isCsv) {
          csv.row(EventRow.cells(event));
        } else {
          out.append(EventRow.json(event));
        }
        before = event.seq();
      }
      written.addAndGet(page.get().events().size());
      if (page.get().isLast()) {
        return true;
      }
    }
    return false;
  }
}
