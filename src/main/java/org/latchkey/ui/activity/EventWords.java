package org.latchkey.ui.activity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.words.ActivityWords;
import org.latchkey.ui.words.Isolation;

/** Says what single events were, also those of an operation with many. */
final class EventWords {
  private final Strings strings;
  private final RelativeTime time;
  private final ActivityWords activity;

  EventWords(Strings strings, RelativeTime time) {
    this.strings = strings;
    this.time = time;
    this.activity = new ActivityWords(strings);
  }

  /** How it ended, as a badge. */
  record Standing(Tone tone, String text, Ikon icon) {}

  /** A field of an event with its name. */
  record Fact(String name, String value) {}

  ActivityWords.Line line(AuditEvent event) {
    return activity.line(alone(event));
  }

  /** Everybody has a line here, so an event does not speak for the others of its operation. */
  private static AuditEvent alone(AuditEvent event) {
    return new AuditEvent(
        event.seq(),
        event.operationId(),
        1,
        event.at(),
        event.action(),
        event.result(),
        event.actorId(),
        event.actorName(),
        event.subjectId(),
        event.subjectName(),
        event.detail(),
        event.workstation());
  }

  Standing standing(AuditEvent event) {
    return event.result() == AuditResult.DONE
        ? new Standing(Tone.SUCCESS, strings.get("activity.done"), Feather.CHECK)
        : new Standing(Tone.WARNING, strings.get("activity.refused"), Feather.SLASH);
  }

  String ago(AuditEvent event, Instant now) {
    return time.of(event.at(), now);
  }

  String exactly(AuditEvent event) {
    return time.absolute(event.at());
  }

  String workstation(AuditEvent event) {
    return Isolation.of(event.workstation());
  }

  /** All fields that say something, in the order of the dialog. */
  List<Fact> facts(AuditEvent event) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(strings.get("activity.when"), exactly(event)));
    facts.add(
        new Fact(
            strings.get("activity.utc"),
            event.at().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS).toInstant().toString()));
    facts.add(new Fact(strings.get("activity.who"), line(event).who()));
    facts.add(new Fact(strings.get("activity.what"), line(event).what()));
    add("activity.whom", event.subjectName(), facts);
    facts.add(new Fact(strings.get("activity.result"), standing(event).text()));
    add("activity.detail", event.detail(), facts);
    add("activity.workstation", event.workstation(), facts);
    facts.add(new Fact(strings.get("activity.number"), Long.toString(event.seq())));
    return facts;
  }

  private void add(String key, String value, List<Fact> facts) {
    if (!value.isEmpty()) {
      facts.add(new Fact(strings.get(key), Isolation.of(value)));
    }
  }

  /** What the other events of its operation were about: "and 12 more" at the end when there are many. */
  List<String> others(AuditEvent event, List<AuditEvent> operation) {
    List<String> others = new ArrayList<>();
    operation.stream()
        .filter(other -> other.seq() != event.seq())
        .map(
            other ->
                other.subjectName().isEmpty() ? line(other).what() : Isolation.of(other.subjectName()))
        .forEach(others::add);
    int left = event.operationSize() - operation.size();
    if (left > 0) {
      others.add(strings.get("activity.others-more", left));
    }
    return others;
  }
}
