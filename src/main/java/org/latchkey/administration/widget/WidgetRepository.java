package org.latchkey.administration.widget;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of tiles that somebody has turned off; what has no row is on. */
public final class WidgetRepository {
  private final Jdbi jdbi;

  public WidgetRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What this person has turned off. */
  public Set<Widget> hidden(UUID administratorId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select widget from hidden_widget where administrator_id = :administrator")
                .bind("administrator", administratorId)
                .mapTo(Widget.class)
                .set());
  }

  /** Turns a tile on for this person; nothing when it is on. */
  public void show(UUID administratorId, Widget widget) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from hidden_widget
                    where administrator_id = :administrator and widget = :widget
                    """)
                .bind("administrator", administratorId)
                .bind("widget", widget)
                .execute());
  }

  /** Turns a tile off for this person, whose row the transaction holds; nothing when it is off. */
  public void hide(UUID administratorId, Widget widget) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into hidden_widget (administrator_id, widget)
                    select a.id, :widget from administrator a
                    where a.id = :administrator and not exists (
                        select 1 from hidden_widget h
                        where h.administrator_id = a.id and h.widget = :widget)
                    """)
                .bind("administrator", administratorId)
                .bind("widget", widget)
                .execute());
  }
}
