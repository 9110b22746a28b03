package org.latchkey.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder to one program (S-64). Whoever comes second is told so, and the first is asked
 * to show itself.
 */
public final class FolderLock implements AutoCloseable {
  private static final Logger LOG = System.getLogger(FolderLock.class.getName());
  private static final int LONGEST_SOCKET_PATH = 100;

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
   * @param onSecondStart called on a thread of its own when another program wanted the folder
   * @throws StoreException with {@link StoreProblem#IN_USE} when another program holds it
   */
  public static FolderLock take(DataFolder folder, Runnable onSecondStart) {
    Path socket = folder.root().resolve("latchkey.socket");
    Path file = folder.root().resolve("latchkey.lock");
    FileChannel channel;
    try {
      channel = locked(file);
    } catch (IOException e) {
      throw StoreProblems.writing(file, e);
    }
    if (channel == null) {
      call(socket);
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

  private static @Nullable ServerSocketChannel listen(Path socket, Runnable onSecondStart) {
    if (socket.toString().length() > LONGEST_SOCKET_PATH) {
      LOG.log(Level.INFO, "The data folder's path is too long for a socket: {0}", socket);
      return null;
    }
    try {
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
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

  private static void answer(ServerSocketChannel server, Runnable onSecondStart) {
    while (server.isOpen()) {
      try (SocketChannel caller = server.accept()) {
        LOG.log(Level.DEBUG, "A second start asked from {0}", caller.getRemoteAddress());
        onSecondStart.run();
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.log(Level.WARNING, "A call from a second start failed", e);
      }
    }
  }

  private static void call(Path socket) {
    if (!Files.exists(socket)) {
      return;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
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
