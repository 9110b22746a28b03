package org.latchkey.ui.administrators.table;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.administrators.people.PeopleOrder;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.table.GrowingColumns;
import org.latchkey.ui.words.Isolation;

/** Makes the columns of a table show what is known about people. */
public final class PeopleColumns {
  private static final double TWO_LINES_WIDTH = 232;

  private final Strings strings;
  private final RelativeTime time;
  private final InstantSource clock;
  private final Consumer<PersonRow> open;
  private final BooleanProperty twoLines = new SimpleBooleanProperty();

  /**
   * Columns in the words of {@code strings}.
   *
   * @param open gets the row whose name is clicked
   */
  public PeopleColumns(
      Strings strings, RelativeTime time, InstantSource clock, Consumer<PersonRow> open) {
    this.strings = strings;
    this.time = time;
    this.clock = clock;
    this.open = open;
  }

  /** Shows the names, which open their person. */
  public void name(TableColumn<PersonRow, PersonRow> column) {
    show(column, PeopleOrder.Key.NAME, this::nameCell);
    column.getTableView().getSortOrder().setAll(List.of(column));
  }

  /**
   * Shows the e-mail addresses, below the names where the table is too narrow for a column of them.
   *
   * @param names the column of names
   * @param from the width of the table in px from which on the column has room
   */
  public void email(
      TableColumn<PersonRow, PersonRow> column,
      TableColumn<PersonRow, PersonRow> names,
      double from) {
    email(column);
    TableView<?> table = column.getTableView();
    DoubleProperty row = table.fixedCellSizeProperty();
    twoLines.bind(
        Bindings.createBooleanBinding(
            () -> table.getWidth() < from * GrowingColumns.factor(row),
            table.widthProperty(),
            row));
    column.visibleProperty().bind(twoLines.not());
    Runnable widen =
        () ->
            names.setMinWidth(
                twoLines.get()
                    ? TWO_LINES_WIDTH * GrowingColumns.factor(row)
                    : names.getPrefWidth());
    twoLines.subscribe(two -> widen.run());
    row.subscribe((before, now) -> widen.run());
  }

  /** Shows the e-mail addresses. */
  public void email(TableColumn<PersonRow, PersonRow> column) {
    show(
        column,
        PeopleOrder.Key.EMAIL,
        () -> PersonCell.words("muted", PeopleColumns::emailOf, PeopleColumns::emailOf));
  }

  /** Shows the roles. */
  public void role(TableColumn<PersonRow, PersonRow> column) {
    show(
        column,
        PeopleOrder.Key.ROLE,
        () -> PersonCell.wrapping("role", row -> row.person().role().label()));
  }

  /** Shows the statuses: active in words, the others as badges. */
  public void standing(TableColumn<PersonRow, PersonRow> column) {
    show(column, PeopleOrder.Key.STANDING, () -> PersonCell.badge(this::showStanding));
  }

  /** Shows MFA: Requirement. */
  public void requirement(TableColumn<PersonRow, PersonRow> column) {
    show(
        column,
        PeopleOrder.Key.REQUIREMENT,
        () ->
            PersonCell.badge(
                (cell, row) -> {
                  MfaRequirement now = row.person().mfaRequirement();
                  cell.showBadge()
                      .show(
                          now == MfaRequirement.REQUIRED ? Tone.SUCCESS : Tone.WARNING, now.label());
                }));
  }

  /** Shows MFA: Enrollment. */
  public void enrollment(TableColumn<PersonRow, PersonRow> column) {
    show(
        column,
        PeopleOrder.Key.ENROLLMENT,
        () ->
            PersonCell.badge(
                (cell, row) -> {
                  MfaEnrollment now = row.person().mfaEnrollment();
                  cell.showBadge()
                      .show(now == MfaEnrollment.ENROLLED ? Tone.SUCCESS : Tone.NEUTRAL, now.label());
                }));
  }

  /** Shows how long ago the last sign-in was. */
  public void lastSignIn(TableColumn<PersonRow, PersonRow> column) {
    column.getStyleClass().add("numeric");
    show(column, PeopleOrder.Key.LAST_SIGN_IN, () -> PersonCell.words("numeric", this::ago, this::moment));
  }

  private void show(
      TableColumn<PersonRow, PersonRow> column, PeopleOrder.Key key, Supplier<PersonCell> cell) {
    column.setUserData(key);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(shown -> cell.get());
  }

  private PersonCell nameCell() {
    PersonCell cell = PersonCell.name(twoLines);
    cell.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          PersonRow row = cell.getItem();
          if (event.getButton() == MouseButton.PRIMARY && row != null) {
            open.accept(row);
          }
        });
    return cell;
  }

  private void showStanding(PersonCell cell, PersonRow row) {
    switch (row.standing()) {
      case ACTIVE -> cell.showWords(strings.get("people.status.active"));
      case LOCKED ->
          cell.showBadge().show(Tone.DANGER, strings.get("people.status.locked"), Feather.LOCK);
      case INVITED ->
          cell.showBadge().show(Tone.NEUTRAL, strings.get("people.status.invited"), Feather.MAIL);
      case SUSPENDED ->
          cell.showBadge().show(Tone.NEUTRAL, strings.get("people.status.suspended"), Feather.SLASH);
    }
  }

  private String ago(PersonRow row) {
    return time.of(row.person().lastSignInAt(), clock.instant());
  }

  private String moment(PersonRow row) {
    Instant at = row.person().lastSignInAt();
    return at == null ? "" : time.absolute(at);
  }

  private static String emailOf(PersonRow row) {
    return Isolation.of(row.person().email());
  }
}
