package org.latchkey.ui.activity.work;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.activity.ActivityService;
import org.latchkey.administrator.Actor;
import org.latchkey.audit.search.EventFilter;
import org.latchkey.transfer.activity.ActivityExport;
import org.latchkey.ui.kit.Background;

/** What takes its time and can be ended: looking through the whole log, and writing it into a file. */
public final class LogWork {
  private final ActivityService activity;
  private final Supplier<Actor> actor;
  private final Background background;
  private final LogWords words;
  private final ReadOnlyObjectWrapper<Doing> doing = new ReadOnlyObjectWrapper<>(Doing.NOTHING);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Banner> banner = new ReadOnlyObjectWrapper<>();
  private final AtomicReference<Double> done = new AtomicReference<>(0.0);
  private AtomicBoolean cancelled = new AtomicBoolean();

  /**
   * Nothing is being done.
   *
   * @param background another one than that of the screens, which do not wait for this
   */
  public LogWork(
      ActivityService activity, Supplier<Actor> actor, Background background, LogWords words) {
    this.activity = activity;
    this.actor = actor;
    this.background = background;
    this.words = words;
  }

  /** What is being done. */
  public enum Doing {
    NOTHING,
    VERIFYING,
    EXPORTING
  }

  /** Looks for a place where the log breaks. */
  public void verify() {
    AtomicBoolean mine = begin(Doing.VERIFYING);
    background.run(
        () -> activity.verify(actor.get(), done::set, mine::get),
        found -> end(mine, words.verified(found)),
        failure -> end(mine, Optional.of(words.verifyingFailed(failure))));
  }

  /** Writes events into a file. */
  public void export(EventFilter filter, ActivityExport.Format format, Path file) {
    AtomicBoolean mine = begin(Doing.EXPORTING);
    ActivityExport export = new ActivityExport(activity);
    ActivityExport.Order order = new ActivityExport.Order(filter, format, file);
    background.run(
        () -> export.write(actor, order, done::set, mine::get),
        outcome -> end(mine, words.exported(outcome, file)),
        failure -> end(mine, Optional.of(words.exportFailed(failure))));
  }

  private AtomicBoolean begin(Doing what) {
    cancel();
    AtomicBoolean mine = new AtomicBoolean();
    cancelled = mine;
    done.set(0.0);
    progress.set(0);
    banner.set(null);
    doing.set(what);
    return mine;
  }

  private void end(AtomicBoolean mine, Optional<Banner> said) {
    if (isLatest(mine)) {
      doing.set(Doing.NOTHING);
      banner.set(said.orElse(null));
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very one, whatever it says
  private boolean isLatest(AtomicBoolean one) {
    return one == cancelled;
  }

  /** Ends what is being done; a file that was being written is not there. */
  public void cancel() {
    cancelled.set(true);
  }

  /** Brings the progress up to date; to be called now and then. */
  void tick() {
    progress.set(done.get());
  }

  void closeBanner() {
    banner.set(null);
  }

  public ReadOnlyObjectProperty<Doing> doingProperty() {
    return doing.getReadOnlyProperty();
  }

  /** From 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What came of it; null for nothing to say. */
  ReadOnlyObjectProperty<@Nullable Banner> bannerProperty() {
    return banner.getReadOnlyProperty();
  }
}
