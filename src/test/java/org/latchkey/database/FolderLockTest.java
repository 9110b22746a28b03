package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program to a folder (S-64); the kill test shows the same with a second process. */
class FolderLockTest {
  @TempDir private Path temp = Path.of("");

  @Test
  void whoeverComesSecondIsToldAndTheFirstIsAskedToShowItself() throws Exception {
    DataFolder folder = DataFolder.at(temp);
    CountDownLatch asked = new CountDownLatch(1);
    try (FolderLock _ = FolderLock.take(folder, "", said -> asked.countDown())) {
      StoreException e =
          assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {}));
      assertEquals(StoreProblem.IN_USE, e.problem());
      assertTrue(asked.await(20, TimeUnit.SECONDS));
      assertEquals(
          StoreProblem.IN_USE,
          assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {})).problem());
    }
  }

  @Test
  void theFirstIsToldWhatTheSecondWasStartedWith() throws Exception {
    DataFolder folder = DataFolder.at(temp);
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    try (FolderLock _ = FolderLock.take(folder, "", said::add)) {
      assertThrows(
          StoreException.class,
          () -> FolderLock.take(folder, "latchkey://set-up?code=A", heard -> {}));
      assertEquals("latchkey://set-up?code=A", said.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test // whatever is sent there: it is bounded in length and time, and the lock goes on
  void whatIsTooLongOrNeverEndsIsNotHeard() throws Exception {
    DataFolder folder = DataFolder.at(temp);
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    UnixDomainSocketAddress socket = UnixDomainSocketAddress.of(temp.resolve("latchkey.socket"));
    try (FolderLock _ = FolderLock.take(folder, "", said::add)) {
      try (SocketChannel caller = SocketChannel.open(socket)) {
        caller.write(ByteBuffer.wrap(new byte[100_000]));
        assertEquals("", said.poll(20, TimeUnit.SECONDS));
      } catch (IOException e) {
        assertEquals("", said.poll(20, TimeUnit.SECONDS), e.toString());
      }
      try (SocketChannel silent = SocketChannel.open(socket)) {
        assertEquals("", said.poll(20, TimeUnit.SECONDS), silent.toString());
      }
      try (SocketChannel caller = SocketChannel.open(socket)) {
        caller.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, 'x'}));
      }
      assertEquals("\ufffdx", said.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test // nobody else on this machine may call
  void theSocketIsTheUsersOwn() throws Exception {
    try (FolderLock _ = FolderLock.take(DataFolder.at(temp), "", heard -> {})) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(temp.resolve("latchkey.socket"))));
    }
  }

  @Test
  void theLockEndsWithTheFirstAndWithNothingElse() {
    DataFolder folder = DataFolder.at(temp);
    for (int i = 0; i < 3; i++) {
      try (FolderLock _ = FolderLock.take(folder, "", said -> {})) {
        assertEquals(true, Files.exists(temp.resolve("latchkey.lock")));
      }
    }
  }

  @Test
  void aSocketThatAKilledProgramLeftIsNoHindrance() throws Exception {
    DataFolder folder = DataFolder.at(temp);
    Files.writeString(temp.resolve("latchkey.socket"), "");
    Files.writeString(temp.resolve("latchkey.lock"), "");
    try (FolderLock _ = FolderLock.take(folder, "", said -> {})) {
      assertEquals(
          StoreProblem.IN_USE,
          assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {})).problem());
    }
  }

  @Test // a path longer than a socket's name may be
  void aDeepFolderIsLockedToo() {
    DataFolder folder = DataFolder.at(temp.resolve("x".repeat(120)));
    try (FolderLock _ = FolderLock.take(folder, "", said -> {})) {
      assertEquals(
          StoreProblem.IN_USE,
          assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {})).problem());
    }
  }
}
