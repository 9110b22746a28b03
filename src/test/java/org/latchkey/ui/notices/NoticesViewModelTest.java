package org.latchkey.ui.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.notice.NoticeKind;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;

class NoticesViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final Strings strings = new Strings(Locale.UK);
  private final List<String> shown = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void whereThereIsNothingToTellNothingIsShown() {
    notices("Omar", Background.direct()).begin(() -> shown.add("card"));
    assertEquals(List.of(), shown);
  }

  @Test
  void theSameThingIsToldOnceWithHowOftenAndWhenLast() {
    tell("Omar", NoticeKind.PASSWORD_MESSAGE_OPENED, "Anna Moreau");
    tell("Omar", NoticeKind.PASSWORD_MESSAGE_OPENED, "Anna Moreau");
    tell("Omar", NoticeKind.PASSWORD_MESSAGE_OPENED, "Mei-Ling Zhao");

    assertEquals(
        List.of(
            "Anna Moreau opened a message with which your password could be set, 2 times, last on"
                + " 20 November 2026, 09:32. If you did not ask for it, change your password and"
                + " tell another administrator.",
            "Mei-Ling Zhao opened a message with which your password could be set, on 20 November"
                + " 2026, 09:33. If you did not ask for it, change your password and tell another"
                + " administrator."),
        begun("Omar").sentences());
  }

  @Test
  void everyKindHasASentence() {
    for (NoticeKind kind : NoticeKind.values()) {
      tell("Omar", kind, "Anna Moreau");
    }
    NoticesViewModel notices = begun("Omar");
    assertEquals(NoticeKind.values().length, notices.sentences().size());
    assertTrue(notices.sentences().stream().allMatch(sentence -> sentence.matches("[^{}]+\\.")));
  }

  @Test
  void whatIsOnlyToBeKnownSendsNobodyToTheirAccount() {
    tell("Omar", NoticeKind.RECOVERY_KIT_USED, "Anna Moreau");
    assertFalse(begun("Omar").concernsOwnAccount());
    tell("Omar", NoticeKind.FEW_RECOVERY_CODES, "");
    assertTrue(begun("Omar").concernsOwnAccount());
  }

  @Test
  void onlyWhatWasClosedIsSeen() {
    tell("Omar", NoticeKind.RECOVERY_KIT_USED, "Anna Moreau");
    begun("Omar");
    begun("Omar").seen();
    assertEquals(2, shown.size());
    notices("Omar", Background.direct()).begin(() -> shown.add("card"));
    assertEquals(2, shown.size());
  }

  @Test
  void aStoreThatCannotBeReadIsSaid() {
    notices("Omar", new FailingBackground()).begin(() -> shown.add("card"));
    assertEquals(1, failures.size());
  }

  private NoticesViewModel begun(String firstName) {
    NoticesViewModel notices = notices(firstName, Background.direct());
    notices.begin(() -> shown.add("card"));
    return notices;
  }

  private NoticesViewModel notices(String firstName, Background background) {
    return new NoticesViewModel(
        console.services().notices(),
        () -> console.actor(firstName),
        background,
        strings,
        new RelativeTime(strings, ZoneOffset.UTC),
        failures::add);
  }

  private void tell(String firstName, NoticeKind kind, String name) {
    console.clock().advance(Duration.ofMinutes(1));
    console
        .services()
        .database()
        .inTransaction(
            () -> {
              console.services().notices().tell(console.person(firstName).id(), kind, name);
              return true;
            });
  }
}
