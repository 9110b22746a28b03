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
import org.junit.jupiter.api.BeforeEach;
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

  @BeforeEach
  void leaveFewRecoveryCodes() {
    console.sql("delete from recovery_code where selector > 'Z1'");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void whereThereIsNothingToTellNothingIsShown() {
    notices("Priya", Background.direct()).begin(() -> shown.add("card"));
    assertEquals(List.of(), shown);
  }

  @Test
  void theSameThingIsToldOnceWithHowOftenAndWhenLast() {
    tell("Priya", NoticeKind.PASSWORD_MESSAGE_OPENED, "Anna Moreau");
    tell("Priya", NoticeKind.PASSWORD_MESSAGE_OPENED, "Anna Moreau");
    tell("Priya", NoticeKind.PASSWORD_MESSAGE_OPENED, "Mei-Ling Zhao");

    assertEquals(
        List.of(
            "Anna Moreau opened a message with which your password could be set, 2 times, last on"
                + " 20 November 2026, 09:32. If you did not ask for it, change your password and"
                + " tell another administrator.",
            "Mei-Ling Zhao opened a message with which your password could be set, on 20 November"
                + " 2026, 09:33. If you did not ask for it, change your password and tell another"
                + " administrator."),
        begun("Priya").sentences());
  }

  @Test
  void everyKindHasASentence() {
    for (NoticeKind kind : NoticeKind.values()) {
      tell("Priya", kind, "Anna Moreau");
    }
    NoticesViewModel notices = begun("Priya");
    assertEquals(NoticeKind.values().length, notices.sentences().size());
    assertTrue(notices.sentences().stream().allMatch(sentence -> sentence.matches("[^{}]+\\.")));
  }

  @Test
  void whatIsOnlyToBeKnownSendsNobodyToTheirAccount() {
    tell("Priya", NoticeKind.RECOVERY_KIT_USED, "Anna Moreau");
    assertFalse(begun("Priya").concernsOwnAccount());
    tell("Priya", NoticeKind.FEW_RECOVERY_CODES, "");
    assertTrue(begun("Priya").concernsOwnAccount());
  }

  @Test
  void onlyWhatWasClosedIsSeen() {
    tell("Priya", NoticeKind.RECOVERY_KIT_USED, "Anna Moreau");
    begun("Priya");
    begun("Priya").seen();
    assertEquals(2, shown.size());
    notices("Priya", Background.direct()).begin(() -> shown.add("card"));
    assertEquals(2, shown.size());
  }

  @Test
  void whatDoesNotFitOnTheCardIsToldNextTime() {
    for (int i = 1; i <= 6; i++) {
      tell("Priya", NoticeKind.PASSWORD_MESSAGE_OPENED, "Person " + i);
    }
    NoticesViewModel first = begun("Priya");
    assertEquals(5, first.sentences().size());
    first.seen();
    assertTrue(begun("Priya").sentences().getFirst().startsWith("Person 6 "));
  }

  @Test
  void aStoreThatCannotBeReadIsSaid() {
    notices("Priya", new FailingBackground()).begin(() -> shown.add("card"));
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
