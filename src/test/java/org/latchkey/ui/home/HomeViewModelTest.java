package org.latchkey.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;

class HomeViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();

  @AfterEach
  void close() {
    console.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Anna, true", "Jonas, true", "Priya, true", "Chiara, true", "Grace, true",
    "Omar, false", "Kwame, false"
  })
  void theThreeTilesAreOneRight(String firstName, boolean seen) {
    assertEquals(seen, shown(firstName).mfa().isPresent());
  }

  @Test
  void whoHasNoHomeIsTakenToTheirAccount() {
    HomeViewModel home = home("Ingrid", Background.direct());
    home.refresh();
    assertNull(home.contentProperty().get());
    assertEquals(new Route.MyAccount(), navigator.current().get());
  }

  @Test
  void theNumbersAddUp() {
    HomeContent.Mfa mfa = shown("Anna").mfa().orElseThrow();
    assertEquals(7, mfa.withoutMfa().number());
    assertEquals("of 24 administrators", mfa.withoutMfa().below());
    assertEquals(
        "Admins Without MFA Required: 7, of 24 administrators. Review", mfa.withoutMfa().spoken());
    assertEquals(3, mfa.notEnrolled().number());
    assertEquals("58%", mfa.percent());
    assertEquals("14 required and enrolled", mfa.enrolledPart().spoken());
    assertEquals("3 required, not enrolled", mfa.notEnrolledPart().spoken());
    assertEquals("7 not required", mfa.notRequiredPart().spoken());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T04:59:00Z, Good evening",
    "2026-11-20T05:00:00Z, Good morning",
    "2026-11-20T11:59:00Z, Good morning",
    "2026-11-20T12:00:00Z, Good afternoon",
    "2026-11-20T17:59:00Z, Good afternoon",
    "2026-11-20T18:00:00Z, Good evening"
  })
  void theGreetingFollowsTheTimeOfDay(Instant now, String greeting) {
    console.clock().set(now);
    assertEquals(greeting + ", Anna", shown("Anna").greeting());
  }

  @Test
  void theGreetingFollowsTheZone() {
    HomeViewModel home =
        new HomeViewModel(
            Background.direct(),
            new Strings(Locale.UK),
            console.services().overview(),
            console.actor("Anna"),
            navigator,
            console.clock(),
            ZoneId.of("Asia/Tokyo"));
    home.refresh();
    assertEquals("Good evening, Anna", content(home).greeting());
  }

  @Test
  void theSentenceCountsDownToProtected() {
    assertEquals(
        "Seven administrators are not required to use MFA.", shown("Anna").sentence());
    List<Administrator> without = without();
    require(without.subList(0, 6));
    assertEquals("One administrator is not required to use MFA.", shown("Anna").sentence());
    require(without.subList(6, 7));
    HomeContent now = shown("Anna");
    assertEquals(
        "Everyone is required to use MFA. Eight administrators have yet to enroll.",
        now.sentence());
    HomeContent.Count count = now.mfa().orElseThrow().withoutMfa();
    assertTrue(count.isZero());
    assertEquals("Everyone is required to use MFA", count.below());
  }

  @Test
  void theSentenceOfACommandRunnerIsAboutThemselves() {
    assertEquals(
        "You sign in with a password alone. A code on top of it keeps others out.",
        shown("Omar").sentence());
    assertEquals("You sign in with your password and a code.", shown("Kwame").sentence());
  }

  @Test
  void onesOwnMfaSaysSinceWhenAndHowManyCodes() {
    HomeContent.Own own = shown("Anna").own();
    assertEquals(Tone.SUCCESS, own.tone());
    assertEquals(List.of("since 10 March", "7 recovery codes left"), own.facts());
    assertEquals("Manage", own.action());
    HomeContent.Own omar = shown("Omar").own();
    assertEquals("Not Enrolled", omar.state());
    assertEquals("Enroll", omar.action());
    assertEquals(Tone.WARNING, shown("Yusuf").own().tone());
  }

  @Test
  void everyPartLeadsSomewhere() {
    HomeViewModel home = home("Anna", Background.direct());
    home.openWithoutMfa();
    assertEquals(new Route.AdminsWithoutMfa(), navigator.current().get());
    home.openAdministrators(QuickFilter.NOT_ENROLLED);
    assertEquals(new Route.Administrators(QuickFilter.NOT_ENROLLED), navigator.current().get());
    home.openMyAccount();
    assertEquals(new Route.MyAccount(), navigator.current().get());
  }

  @Test
  void whatHasNotChangedIsNotShownAnew() {
    HomeViewModel home = home("Anna", Background.direct());
    home.refresh();
    HomeContent before = content(home);
    home.refresh();
    assertSame(before, content(home));
    console.clock().advance(Duration.ofMinutes(1));
    home.refresh();
    assertEquals("3 minutes ago", content(home).activity().getFirst().when());
    assertEquals("20 November 2026, 09:28", content(home).activity().getFirst().exactly());
  }

  @Test
  void aStaleAnswerIsDropped() {
    Later later = new Later();
    HomeViewModel home = home("Anna", later);
    home.refresh();
    require(without());
    home.refresh();
    later.finishLast();
    later.finishLast();
    assertEquals(0, content(home).mfa().orElseThrow().withoutMfa().number());
    home.refresh();
    home.leave();
    HomeContent before = content(home);
    console.clock().advance(Duration.ofHours(12));
    later.finishLast();
    assertSame(before, content(home));
  }

  @Test
  void aFailureKeepsWhatIsShownAndIsForgottenWhenItIsOver() {
    Later later = new Later();
    HomeViewModel home = home("Anna", later);
    home.refresh();
    later.finishLast();
    home.refresh();
    later.failLast();
    assertFalse(home.problemProperty().get().isEmpty());
    assertEquals("Good morning, Anna", content(home).greeting());
    home.refresh();
    later.finishLast();
    assertEquals("", home.problemProperty().get());
  }

  private List<Administrator> without() {
    return console.services().administrators().all().stream()
        .filter(person -> person.mfaRequirement() == MfaRequirement.NOT_REQUIRED)
        .toList();
  }

  private void require(List<Administrator> people) {
    console
        .services()
        .requirements()
        .apply(
            console.actor("Anna"),
            people.stream().map(Administrator::id).toList(),
            MfaRequirement.REQUIRED,
            Place.TILE);
  }

  private HomeContent shown(String firstName) {
    HomeViewModel home = home(firstName, Background.direct());
    home.refresh();
    return content(home);
  }

  private static HomeContent content(HomeViewModel home) {
    return Objects.requireNonNull(home.contentProperty().get());
  }

  private HomeViewModel home(String firstName, Background background) {
    return new HomeViewModel(
        background,
        new Strings(Locale.UK),
        console.services().overview(),
        console.actor(firstName),
        navigator,
        console.clock(),
        ZoneId.of("UTC"));
  }

  /** Work that a test finishes, the newest first. Each piece is done when it is asked for. */
  private static final class Later implements Background {
    private record Work(Runnable finish, Runnable fail) {}

    private final Deque<Work> waiting = new ArrayDeque<>();

    @Override
    public <T extends @Nullable Object> void run(
        Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
      Background.direct()
          .run(
              work,
              answer ->
                  waiting.push(
                      new Work(
                          () -> onSuccess.accept(answer),
                          () -> onFailure.accept(new IllegalStateException("no store")))),
              onFailure);
    }

    void finishLast() {
      waiting.pop().finish().run();
    }

    void failLast() {
      waiting.pop().fail().run();
    }
  }
}
