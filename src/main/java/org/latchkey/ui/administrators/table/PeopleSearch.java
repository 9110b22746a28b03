package org.latchkey.ui.administrators.table;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.latchkey.ui.administrators.people.PeopleList;

/** A field that searches a list of people; Down goes on to the rows, Esc forgets the words. */
public final class PeopleSearch {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final TextField field;
  private final PeopleList list;
  private final PeopleTable rows;

  private PeopleSearch(TextField field, PeopleList list, PeopleTable rows) {
    this.field = field;
    this.list = list;
    this.rows = rows;
  }

  /** Lets the field search the list. */
  public static PeopleSearch bind(TextField field, PeopleList list, PeopleTable rows) {
    PeopleSearch search = new PeopleSearch(field, list, rows);
    field.textProperty().subscribe((before, now) -> search.wanted(now));
    list.filterProperty().subscribe(filter -> search.show(filter.text()));
    field.addEventHandler(KeyEvent.KEY_PRESSED, search::pressed);
    return search;
  }

  /**
   * Lets Ctrl+F anywhere in a screen go to the field.
   *
   * @param beforehand brings the field back where it may be hidden
   */
  public void foundFrom(Node screen, Runnable beforehand) {
    screen.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (FIND.match(event)) {
            beforehand.run();
            field.requestFocus();
            field.selectAll();
            event.consume();
          }
        });
  }

  /** Puts the focus where the viewer begins: in the field, or where they were in the rows. */
  public void begin() {
    if (list.givenBackProperty().get() == null) {
      field.requestFocus();
    } else {
      rows.enter();
    }
  }

  private void wanted(String words) {
    list.filterProperty().set(list.filterProperty().get().withText(words));
  }

  private void show(String words) {
    if (!words.equals(field.getText())) {
      field.setText(words);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      rows.enter();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }
}
