package org.latchkey.audit.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.latchkey.audit.AuditEvent;

/** Reads the audit log in pages, from the newest event to the oldest. */
public final class EventSearchRepository {
  private final Jdbi jdbi;

  public EventSearchRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(AuditEvent.class));
  }

  /**
   * The newest events before a number.
   *
   * @param viewer whose own events are the only ones; empty for somebody who sees all
   */
  public List<AuditEvent> page(
      EventFilter filter, Optional<UUID> viewer, long before, int count) {
    return jdbi.withHandle(
        handle ->
            new Conditions(filter, viewer)
                .on(
                    handle,
                    "select * from audit_event where seq < :before %s"
                        + " order by seq desc fetch first :count rows only")
                .bind("before", before)
                .bind("count", count)
                .mapTo(AuditEvent.class)
                .list());
  }

  /** How many events there are. */
  public long count(EventFilter filter, Optional<UUID> viewer) {
    return jdbi.withHandle(
        handle ->
            new Conditions(filter, viewer)
                .on(handle, "select count(*) from audit_event where seq > 0 %s")
                .mapTo(Long.class)
                .one());
  }

  /** The events of one operation in their order, at most so many. */
  public List<AuditEvent> operation(UUID operation, Optional<UUID> viewer, int count) {
    return jdbi.withHandle(
        handle ->
            new Conditions(EventFilter.NONE, viewer)
                .on(
                    handle,
                    "select * from audit_event where operation_id = :operation %s"
                        + " order by seq fetch first :count rows only")
                .bind("operation", operation)
                .bind("count", count)
                .mapTo(AuditEvent.class)
                .list());
  }

  /** What a filter demands, with its values. */
  private static final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, UUID> people = new TreeMap<>();
    private final EventFilter filter;

    Conditions(EventFilter filter, Optional<UUID> viewer) {
      this.filter = filter;
      viewer.ifPresent(id -> person("viewer", id));
      filter.person().ifPresent(id -> person("person", id));
      if (!filter.name().isBlank()) {
        conditions.add(
            "(lower(actor_name) like :name escape '!' or lower(subject_name) like :name escape '!')");
      }
      if (!filter.actions().isEmpty()) {
        conditions.add("action in (<actions>)");
      }
      filter.result().ifPresent(result -> conditions.add("result = :result"));
      filter.from().ifPresent(from -> conditions.add("at >= :from"));
      filter.until().ifPresent(until -> conditions.add("at < :until"));
    }

    private void person(String name, UUID id) {
      people.put(name, id);
      conditions.add("(actor_id = :%1$s or subject_id = :%1$s)".formatted(name));
    }

    Query on(Handle handle, String sql) {
      StringBuilder all = new StringBuilder();
      conditions.forEach(condition -> all.append(" and ").append(condition));
      Query query = handle.createQuery(sql.formatted(all)).bindMap(people);
      if (!filter.actions().isEmpty()) {
        query.bindList("actions", filter.actions().stream().map(Enum::name).sorted().toList());
      }
      if (!filter.name().isBlank()) {
        query.bind("name", "%" + escaped(filter.name().strip()) + "%");
      }
      filter.result().ifPresent(result -> query.bind("result", result));
      filter.from().ifPresent((Instant from) -> query.bind("from", from));
      filter.until().ifPresent((Instant until) -> query.bind("until", until));
      return query;
    }

    private static String escaped(String text) {
      return text.toLowerCase(Locale.ROOT)
          .replace("!", "!!")
          .replace("%", "!%")
          .replace("_", "!_");
    }
  }
}
