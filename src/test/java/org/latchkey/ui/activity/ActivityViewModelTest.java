package org.latchkey.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.ui.activity.ActivityFilters.Period;
import org.latchkey.ui.activity.ActivityFilters.Result;
import org.latchkey.ui.activity.ActivityViewModel.State;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;

class ActivityViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final Strings strings = new Strings(Locale.UK);

  @AfterEach
  void close() {
    console.close();
  }

  private ActivityViewModel viewModel(String viewer, Background background) {
    ActivityFilters filters =
        new ActivityFilters(strings, console.clock(), ZoneOffset.UTC, Optional.empty());
    ActivityViewModel viewModel =
        new ActivityViewModel(
            console.services().activity(),
            () -> console.actor(viewer),
            background,
            strings,
            filters);
    viewModel.refresh();
    return viewModel;
  }

  private void happen(int times) {
    AuditLog log = new AuditLog(console.services().chain(), console.clock(), "DESK");
    AuditEntry entry = AuditEntry.done(AuditAction.SIGNED_OUT, new Party(null, "Zed"), Party.NONE);
    console
        .services()
        .database()
        .inTransaction(
            () -> {
              log.record(Collections.nCopies(times, entry));
              return true;
            });
  }

  private List<AuditEvent> all() {
    return console.services().events().all().reversed();
  }

  @Test
  void olderEventsAreReadWhenSomebodyComesNear() {
    happen(450);
    ActivityViewModel viewModel = viewModel("Anna", Background.direct());
    assertEquals(200, viewModel.events().size());
    viewModel.more();
    assertEquals(400, viewModel.events().size());
    viewModel.more();
    viewModel.more();
    assertEquals(all(), viewModel.events());
  }

  @Test
  void whatHappensMeanwhileComesOnTopAndTheRestStays() {
    happen(300);
    ActivityViewModel viewModel = viewModel("Anna", Background.direct());
    viewModel.more();
    happen(3);
    viewModel.refresh();
    assertEquals(all(), viewModel.events());
    happen(250);
    viewModel.refresh();
    assertEquals(all().subList(0, 200), viewModel.events(), "too much to stay in one piece");
  }

  @Test
  void eachFilterReadsAnewAndCanBeTakenBack() {
    ActivityViewModel viewModel = viewModel("Anna", Background.direct());
    ActivityFilters filters = viewModel.filters();
    int everything = viewModel.events().size();
    filters.resultProperty().set(Result.REFUSED);
    int refused = viewModel.events().size();
    assertTrue(refused > 0 && refused < everything);
    filters.nameProperty().set("nobody of this name");
    assertEquals(State.NOTHING_FOUND, viewModel.stateProperty().get());
    filters.clear();
    assertEquals(everything, viewModel.events().size());
    filters.groupsProperty().set(Set.of(ActionGroup.MFA));
    assertEquals("MFA", filters.groupsText().get());
    assertTrue(
        viewModel.events().stream().allMatch(e -> ActionGroup.of(e.action()) == ActionGroup.MFA));
    filters.clear();
    filters.periodProperty().set(Period.TODAY);
    assertTrue(
        viewModel.events().stream()
            .allMatch(event -> event.at().toString().startsWith("2026-11-20")));
    filters.periodProperty().set(Period.CUSTOM);
    filters.lastDayProperty().set(LocalDate.of(2026, 11, 19));
    assertTrue(
        viewModel.events().stream()
            .noneMatch(event -> event.at().toString().startsWith("2026-11-20")));
  }

  @Test
  void onlyWhoSeesEverythingMayVerifyAndExport() {
    assertTrue(viewModel("Grace", Background.direct()).seesAllProperty().get());
    assertFalse(viewModel("Omar", Background.direct()).seesAllProperty().get());
  }

  @Test
  void loadingNothingAndFailedAreTold() {
    assertEquals(
        State.LOADING, viewModel("Anna", new HeldBackground()).stateProperty().get());
    ActivityViewModel failed = viewModel("Anna", new FailingBackground());
    assertEquals(State.FAILED, failed.stateProperty().get());
    assertFalse(failed.problemProperty().get().isEmpty());
    console.sql("delete from audit_event");
    assertEquals(
        State.NOTHING, viewModel("Anna", Background.direct()).stateProperty().get());
  }

  @Test
  void anEventSpeaksForItselfAndItsDetailsNameTheOthers() {
    EventWords words = new EventWords(strings, new RelativeTime(strings, ZoneOffset.UTC));
    AuditEvent bulk =
        all().stream()
            .filter(event -> event.operationSize() > 1)
            .findFirst()
            .orElseThrow();
    assertTrue(words.line(bulk).what().endsWith(bulk.subjectName()), words.line(bulk).what());
    List<AuditEvent> operation =
        all().stream().filter(e -> e.operationId().equals(bulk.operationId())).toList();
    assertEquals(bulk.operationSize() - 1, words.others(bulk, operation).size());
    assertEquals("and 1 more", words.others(bulk, operation.subList(1, operation.size())).getLast());
    assertEquals("When", words.facts(bulk).getFirst().name());
  }
}
