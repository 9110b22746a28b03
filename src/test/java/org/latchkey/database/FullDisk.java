package org.latchkey.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2's, {@code full:}, on which the disk gets full at a write or force that a test
 * chooses. Of the write that no longer fits, one half is in the file, as the systems do it.
 */
public final class FullDisk extends FilePathWrapper {
  static final String SCHEME = "full";

  /** What a full disk refuses. */
  enum Refuses {
    /** Every write and every force, as where each write takes a new place on the disk. */
    EVERYTHING,
    /** What makes the file larger. */
    GROWTH,
    /** Only the promise that all is on the disk, as where the place is found late. */
    FORCE
  }

  // H2 makes these objects by itself, so they find what a test has chosen only here.
  private static final AtomicInteger UNTIL_FULL = new AtomicInteger(Integer.MAX_VALUE);
  private static final AtomicReference<Refuses> REFUSES =
      new AtomicReference<>(Refuses.EVERYTHING);

  private static final AtomicReference<Watcher> WATCHER = new AtomicReference<>(Watcher.NOBODY);

  /** Is told of every write and force, on the thread that does it. */
  interface Watcher {
    Watcher NOBODY = new Watcher() {};

    /** The file is about to be written. */
    default void beforeWrite(String file) throws IOException {}

    /** The disk has promised to keep what is in the file. */
    default void forced(String file) throws IOException {}
  }

  static void register() {
    FilePath.register(new FullDisk());
    makeRoom();
    watch(Watcher.NOBODY);
  }

  static void watch(Watcher watcher) {
    WATCHER.set(watcher);
  }

  /** The disk is full from the given write or force on, counted from 1. */
  static void fillAt(int operation, Refuses refuses) {
    REFUSES.set(refuses);
    UNTIL_FULL.set(operation);
  }

  static void makeRoom() {
    UNTIL_FULL.set(Integer.MAX_VALUE);
  }

  /** Makes room where there is none; says whether the disk was full. */
  static boolean makeRoomIfFull() {
    boolean full = isFull();
    if (full) {
      makeRoom();
    }
    return full;
  }

  static boolean isFull() {
    return UNTIL_FULL.get() < 1;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(getBase().toString(), getBase().open(mode));
  }

  /** Counts a write or force and says whether there is no room for it. */
  private static boolean refuses(Refuses kind, boolean grows) {
    if (UNTIL_FULL.decrementAndGet() > 0) {
      return false;
    }
    return switch (REFUSES.get()) {
      case EVERYTHING -> true;
      case GROWTH -> grows;
      case FORCE -> kind == Refuses.FORCE;
    };
  }

  private static final class Channel extends FileBaseDefault {
    private final String file;
    private final FileChannel channel;

    Channel(String file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      WATCHER.get().beforeWrite(file);
      boolean grows = position + source.remaining() > channel.size();
      if (!refuses(Refuses.GROWTH, grows)) {
        return channel.write(source, position);
      }
      int whole = source.limit();
      source.limit(source.position() + source.remaining() / 2);
      int written = channel.write(source, position);
      source.limit(whole);
      throw new IOException("No space left on device, after " + written + " bytes");
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (refuses(Refuses.FORCE, false)) {
        throw new IOException("No space left on device");
      }
      channel.force(metaData);
      WATCHER.get().forced(file);
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
