package org.latchkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.administrator.Administrator;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.database.DataFolder;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Recipient;
import org.latchkey.mail.smtp.SmtpTransport;
import org.latchkey.vault.KeyFileException;

/** What is ready when a store is open. */
class OpenStoreTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final OpenStore.Parts parts =
      new OpenStore.Parts(
          new Passwords(),
          new PasswordRule(),
          clock,
          "TEST-DESK",
          ZoneOffset.UTC,
          SmtpTransport::new);
  @TempDir private Path temp = Path.of("");

  @Test // S-26
  void theFirstUnknownAddressInAFolderCostsAsMuchAsTheNext() {
    FileConsole.setUp(temp, clock).close();
    try (OpenStore _ = OpenStore.inFolder(DataFolder.at(temp), parts)) {
      assertOneHashForTheFirst();
    }
  }

  @Test // S-26
  void theFirstUnknownAddressOfTheSampleCostsAsMuchAsTheNext() {
    try (OpenStore _ = OpenStore.sample(parts)) {
      assertOneHashForTheFirst();
    }
  }

  @Test // S-44
  void theOutboxOfAFolderIsLookedAfterAndTheSampleOrganizationWritesToNobody() throws Exception {
    FileConsole.setUp(temp, clock).close();
    try (OpenStore sample = OpenStore.sample(parts)) {
      assertTrue(sample.courier().isEmpty());
    }
    try (OpenStore store = OpenStore.inFolder(DataFolder.at(temp), parts)) {
      Services services = store.services();
      CountDownLatch tried = new CountDownLatch(1);
      services
          .database()
          .onCommit(
              () -> {
                if (services.messages().all().stream().anyMatch(message -> message.attempts() == 1)) {
                  tried.countDown();
                }
              });
      Administrator owner = services.administrators().all().getFirst();
      services
          .database()
          .inTransaction(
              () -> {
                services.outbox().put(Letter.notice(MessageKind.TEST, Recipient.of(owner)));
                return services
                    .mailServer()
                    .replace(
                        new MailServer(
                            "mail.acme.invalid", 587, MailServer.Security.STARTTLS, "",
                            Optional.empty(), "console@acme.example", 0));
              });
      assertTrue(tried.await(20, TimeUnit.SECONDS));
    }
  }

  @Test // S-56
  void theKeyOfAnotherStoreIsRefused() throws IOException {
    Path mine = temp.resolve("mine");
    Path other = temp.resolve("other");
    FileConsole.setUp(mine, clock).close();
    FileConsole.setUp(other, clock).close();
    for (String file : List.of("latchkey.key", "latchkey.key.copy")) {
      Files.copy(
          other.resolve("store").resolve(file),
          mine.resolve("store").resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    KeyFileException refused =
        assertThrows(
            KeyFileException.class, () -> OpenStore.inFolder(DataFolder.at(mine), parts).close());
    assertEquals(KeyFileException.Problem.FOREIGN, refused.problem());
  }

  @Test // S-56
  void aForeignKeyOverOneOfTheTwoFilesStopsNobody() throws IOException {
    Path mine = temp.resolve("mine");
    Path other = temp.resolve("other");
    FileConsole.setUp(mine, clock).close();
    FileConsole.setUp(other, clock).close();
    Files.copy(
        other.resolve("store").resolve("latchkey.key"),
        mine.resolve("store").resolve("latchkey.key"),
        StandardCopyOption.REPLACE_EXISTING);
    try (OpenStore store = OpenStore.inFolder(DataFolder.at(mine), parts)) {
      assertEquals("Harbor & Finch Ltd", store.services().organization().present().name());
    }
  }

  /** What a hash allocates does not depend on what else the machine is doing, as its time does. */
  private void assertOneHashForTheFirst() {
    long first = filledByACheck();
    long next = filledByACheck();
    assertTrue(next > 10_000_000, "a check hashes: " + next);
    assertTrue(first < next + next / 2, first + " bytes and then " + next);
  }

  private long filledByACheck() {
    ThreadMXBean threads =
        assertInstanceOf(ThreadMXBean.class, ManagementFactory.getThreadMXBean());
    long before = threads.getCurrentThreadAllocatedBytes();
    parts.passwords().checkAgainstNothing("whatever was entered");
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
