package org.latchkey.audit;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of the audit log: written and read, never changed. */
public final class AuditRepository {
  private final Jdbi jdbi;

  public AuditRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(AuditEvent.class));
  }

  /** The newest operations, newest first, each by its first event. */
  public List<AuditEvent> newest(int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from audit_event where operation_place = 0
                    order by seq desc fetch first :count rows only
                    """)
                .bind("count", count)
                .mapTo(AuditEvent.class)
                .list());
  }

  /** The newest that a person caused, each operation once, or met; newest first. */
  public List<AuditEvent> newestAbout(UUID person, int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from audit_event
                    where actor_id = :person and operation_place = 0
                       or subject_id = :person and (actor_id is null or actor_id <> :person)
                    order by seq desc fetch first :count rows only
                    """)
                .bind("person", person)
                .bind("count", count)
                .mapTo(AuditEvent.class)
                .list());
  }

  /** How a person came in or was refused, newest first; a code shown again counts like one at the door. */
  public List<AuditEvent> newestSignIns(UUID person, int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from audit_event
                    where actor_id = :person
                        and (action = 'SIGNED_IN'
                            or result = 'REFUSED' and action in ('PASSWORD_ENTERED', 'CODE_ENTERED',
                                'RECOVERY_CODE_ENTERED', 'SET_UP_CODE_ENTERED'))
                    order by seq desc fetch first :count rows only
                    """)
                .bind("person", person)
                .bind("count", count)
                .mapTo(AuditEvent.class)
                .list());
  }

  /** All events in the order in which they were recorded. */
  public List<AuditEvent> all() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("select * from audit_event order by seq").mapTo(AuditEvent.class).list());
  }
}
