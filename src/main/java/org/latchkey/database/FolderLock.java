package org.latchkey.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder to one program (S-64). Whoever comes second is told so, and the first is asked
 * to show itself, and is told what the second was started with.
 */
public final class FolderLock implements AutoCloseable {
  private static final Logger LOG = System.getLogger(FolderLock.class.getName());
  private static final int LONGEST_SOCKET_PATH = 100;

  /** Bytes of what a second start may say. */
  private static final int LONGEST_MESSAGE = 512;

  /** How long a second start may take to say it; it is a program on the same machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final FileChannel lockFile;
  private final @Nullable ServerSocketChannel calls;
  private final Path socket;

  private FolderLock(FileChannel lockFile, @Nullable ServerSocketChannel calls, Path socket) {
    this.lockFile = lockFile;
    this.calls = calls;
    this.socket = socket;
  }

  /**
   * Takes the lock.
   *
   * @param message what the first program is told when there is one already; at most 512 bytes
   * @param onSecondStart called on a thread of its own with the message of another program that wanted
   *     the folder; any text may arrive there, and an empty one does when nothing was understood
   * @throws StoreException with {@link StoreProblem#IN_USE} when another program holds it
   */
  public static FolderLock take(
      DataFolder folder, String message, Consumer<String> onSecondStart) {
    Path socket = folder.root().resolve("latchkey.socket");
    Path file = folder.root().resolve("latchkey.lock");
    FileChannel channel;
    try {
      channel = locked(file);
    } catch (IOException e) {
      throw StoreProblems.writing(file, e);
    }
    if (channel == null) {
      call(socket, message);
      throw new StoreException(StoreProblem.IN_USE, folder.root());
    }
    return new FolderLock(channel, listen(socket, onSecondStart), socket);
  }

  /** The file with its lock, or null when another program has it; open only when it is returned. */
  private static @Nullable FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      LOG.log(Level.DEBUG, "This very program holds the lock", e);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? channel : null;
  }

  private static @Nullable ServerSocketChannel listen(
      Path socket, Consumer<String> onSecondStart) {
    if (socket.toString().length() > LONGEST_SOCKET_PATH) {
      LOG.log(Level.INFO, "The data folder's path is too long for a socket: {0}", socket);
      return null;
    }
    try {
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      closeOff(socket);
      Thread.ofPlatform()
          .daemon()
          .name("latchkey-second-start")
          .start(() -> answer(server, onSecondStart));
      return server;
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(Level.INFO, "A second start will not raise this window", e);
      return null;
    }
  }

  /** Only this user's programs may call. */
  private static void closeOff(Path socket) throws IOException {
    if (Files.getFileStore(socket).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void answer(ServerSocketChannel server, Consumer<String> onSecondStart) {
    while (server.isOpen()) {
      try (SocketChannel caller = server.accept()) {
        LOG.log(Level.DEBUG, "A second start asked from {0}", caller.getRemoteAddress());
        onSecondStart.accept(heard(caller));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.log(Level.WARNING, "A call from a second start failed", e);
      }
    }
  }

  /** What the caller says, or nothing when it is too long or takes too long. */
  private static String heard(SocketChannel caller) throws IOException {
    ByteBuffer said = ByteBuffer.allocate(LONGEST_MESSAGE + 1);
    long end = System.nanoTime() + PATIENCE.toNanos();
    caller.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      caller.register(selector, SelectionKey.OP_READ);
      while (said.hasRemaining()) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0 || selector.select(left) == 0) {
          return "";
        }
        selector.selectedKeys().clear();
        if (caller.read(said) < 0) {
          return StandardCharsets.UTF_8.decode(said.flip()).toString();
        }
      }
      return "";
    }
  }

  private static void call(Path socket, String message) {
    if (!Files.exists(socket)) {
      return;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(StandardCharsets.UTF_8.encode(message));
      LOG.log(Level.DEBUG, "Asked {0} to show itself", channel.getRemoteAddress());
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(Level.INFO, "The first program does not answer", e);
    }
  }

  @Override
  public void close() {
    try (lockFile;
        calls) {
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The lock of the data folder could not be released", e);
    }
  }
}
