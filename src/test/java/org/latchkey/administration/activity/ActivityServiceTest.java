package org.latchkey.administration.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.audit.search.EventFilter;

class ActivityServiceTest {
  private final SampleConsole console = SampleConsole.open();
  private final ActivityService activity = console.services().activity();

  @AfterEach
  void close() {
    console.close();
  }

  private List<AuditEvent> found(String who, EventFilter filter) {
    return activity
        .page(console.actor(who), filter, ActivityService.NEWEST, 10_000)
        .orElseThrow()
        .events();
  }

  private void assertFinds(EventFilter filter, Predicate<AuditEvent> wanted) {
    List<AuditEvent> expected =
        console.services().events().all().reversed().stream().filter(wanted).toList();
    assertFalse(expected.isEmpty());
    assertEquals(expected, found("Anna", filter));
  }

  @Test
  void pagesLeadFromTheNewestToTheOldestWithoutAGap() {
    List<AuditEvent> read = new ArrayList<>();
    long before = ActivityService.NEWEST;
    boolean isLast = false;
    while (!isLast) {
      ActivityPage page =
          activity.page(console.actor("Anna"), EventFilter.NONE, before, 7).orElseThrow();
      read.addAll(page.events());
      before = read.getLast().seq();
      isLast = page.isLast();
      assertTrue(page.isAll());
    }
    assertEquals(console.services().events().all().reversed(), read);
  }

  @Test
  void eachFilterLetsThroughWhatItSays() {
    UUID sam = console.person("Sam").id();
    assertFinds(
        filter(Optional.of(sam), ""),
        event -> sam.equals(event.actorId()) || sam.equals(event.subjectId()));
    assertFinds(
        filter(Optional.empty(), " SAM "),
        event ->
            event.actorName().toLowerCase(Locale.ROOT).contains("sam")
                || event.subjectName().toLowerCase(Locale.ROOT).contains("sam"));
    Set<AuditAction> actions = Set.of(AuditAction.SIGNED_IN, AuditAction.MFA_REQUIRED);
    assertFinds(
        new EventFilter(
            Optional.empty(), "", actions, Optional.empty(), Optional.empty(), Optional.empty()),
        event -> actions.contains(event.action()));
    assertFinds(
        new EventFilter(
            Optional.empty(), "", Set.of(), Optional.of(AuditResult.REFUSED), Optional.empty(),
            Optional.empty()),
        event -> event.result() == AuditResult.REFUSED);
    Instant from = console.clock().instant().minus(Duration.ofDays(7));
    Instant until = console.clock().instant().minus(Duration.ofMinutes(61));
    assertFinds(
        new EventFilter(
            Optional.empty(), "", Set.of(), Optional.empty(), Optional.of(from), Optional.of(until)),
        event -> !event.at().isBefore(from) && event.at().isBefore(until));
  }

  @Test
  void aNameIsNoPattern() {
    assertEquals(List.of(), found("Anna", filter(Optional.empty(), "%")));
    assertEquals(List.of(), found("Anna", filter(Optional.empty(), "_")));
    assertEquals(List.of(), found("Anna", filter(Optional.empty(), "!' or '1'='1")));
  }

  private static EventFilter filter(Optional<UUID> person, String name) {
    return new EventFilter(
        person, name, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @ParameterizedTest // S-53
  @EnumSource(Role.class)
  void everybodySeesTheirOwnAndSomeRolesEverything(Role role) {
    console.sql("update administrator set role = ? where first_name = 'Sam'", role.name());
    Actor sam = console.actor("Sam");
    boolean all = role.may(Permission.SEE_ALL_ACTIVITY);
    ActivityPage page =
        activity.page(sam, EventFilter.NONE, ActivityService.NEWEST, 10_000).orElseThrow();
    assertEquals(all, page.isAll());
    assertFalse(page.events().isEmpty());
    assertEquals(
        !all,
        page.events().stream()
            .allMatch(event -> sam.id().equals(event.actorId()) || sam.id().equals(event.subjectId())));
    assertEquals(all, activity.beginExport(sam, EventFilter.NONE).isPresent());
    assertEquals(all, activity.verify(sam, done -> {}, () -> false).isPresent());
  }

  @Test
  void theOthersOfAnOperationAreShownToWhomeverMaySeeThem() {
    AuditEvent bulk =
        console.services().events().all().stream()
            .filter(event -> event.operationSize() > 1)
            .findFirst()
            .orElseThrow();
    List<AuditEvent> operation = activity.operation(console.actor("Anna"), bulk.operationId());
    assertEquals(bulk.operationSize(), operation.size());
    assertEquals(List.of(), activity.operation(console.actor("Omar"), bulk.operationId()));
  }

  @Test
  void whoeverWasSignedOutFromElsewhereSeesNothing() {
    Actor before = console.actor("Anna");
    console.sql("update administrator set session_epoch = session_epoch + 1");
    assertTrue(activity.page(before, EventFilter.NONE, ActivityService.NEWEST, 1).isEmpty());
  }
}
