package org.latchkey.ui.activity.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.SampleConsole;
import org.latchkey.audit.search.EventFilter;
import org.latchkey.audit.verify.Verification;
import org.latchkey.transfer.activity.ActivityExport.Format;
import org.latchkey.ui.activity.work.LogWork.Doing;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;

class LogWorkTest {
  private final SampleConsole console = SampleConsole.open();
  private final Strings strings = new Strings(Locale.UK);
  private final LogWords words = new LogWords(strings, new RelativeTime(strings, ZoneOffset.UTC));
  @TempDir private Path temp = Path.of("");

  @AfterEach
  void close() {
    console.close();
  }

  private LogWork work(String viewer, Background background) {
    return new LogWork(
        console.services().activity(), () -> console.actor(viewer), background, words);
  }

  private static Banner banner(LogWork work) {
    return Objects.requireNonNull(work.bannerProperty().get());
  }

  @Test
  void anIntactLogIsSaidToBeAndATamperedOneToo() {
    LogWork work = work("Anna", Background.direct());
    work.verify();
    work.tick();
    assertEquals(Tone.SUCCESS, banner(work).tone());
    assertEquals(1, work.progressProperty().get());
    console.sql("update audit_event set actor_name = 'Eve' where seq = 3");
    work.verify();
    assertEquals(Tone.DANGER, banner(work).tone());
    assertTrue(banner(work).text().startsWith("Event 3 is not as it was recorded. "));
    work.closeBanner();
    assertNull(work.bannerProperty().get());
  }

  @ParameterizedTest
  @EnumSource(Verification.Kind.class)
  void eachWayToBreakHasItsWords(Verification.Kind kind) {
    Banner said =
        words.verified(Optional.of(new Verification.Broken(kind, 12))).orElseThrow();
    assertFalse(said.text().contains("{"), said.text());
  }

  @Test
  void oneEventAndManyAreSaidAsPeopleDo() {
    Instant since = Instant.parse("2026-11-20T09:30:00Z");
    assertEquals(
        "1 event since 20 November 2026, 09:30, each as it was recorded and none missing.",
        words.verified(Optional.of(new Verification.Intact(1, since))).orElseThrow().text());
  }

  @Test
  void anExportIsSaidWithItsPlace() {
    LogWork work = work("Anna", Background.direct());
    Path file = temp.resolve("activity.csv");
    work.export(EventFilter.NONE, Format.CSV, file);
    assertTrue(Files.exists(file));
    assertTrue(banner(work).title().endsWith(" events exported"), banner(work).title());
    assertEquals(Doing.NOTHING, work.doingProperty().get());
  }

  @Test
  void whatIsCancelledLeavesNothingAndSaysNothing() throws Exception {
    HeldBackground held = new HeldBackground();
    LogWork work = work("Anna", held);
    Path file = temp.resolve("activity.csv");
    work.export(EventFilter.NONE, Format.CSV, file);
    assertEquals(Doing.EXPORTING, work.doingProperty().get());
    work.cancel();
    held.all();
    assertEquals(Doing.NOTHING, work.doingProperty().get());
    assertNull(work.bannerProperty().get());
    assertFalse(Files.exists(file));
  }

  @Test
  void aRefusalAndAFailureAreTold() {
    LogWork refused = work("Omar", Background.direct());
    refused.verify();
    assertEquals(Tone.WARNING, banner(refused).tone());
    LogWork failed = work("Anna", new FailingBackground());
    failed.export(EventFilter.NONE, Format.JSON_LINES, temp.resolve("x"));
    assertEquals("The activity could not be exported", banner(failed).title());
  }
}
