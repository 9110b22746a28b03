package org.latchkey.ui.kit;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.kit.picture.Icons;
import org.latchkey.ui.kit.table.CheckColumn;
import org.latchkey.ui.kit.table.EmptyState;
import org.latchkey.ui.kit.table.IdSelection;
import org.latchkey.ui.kit.table.SkeletonRows;

/** A table with check boxes and what stands around it, put together as screens do. */
final class TableGallery {
  private TableGallery() {}

  record Person(int id, String name, String email, Tone requirement, Tone enrollment) {}

  static Parent table(IdSelection<Integer> selection) {
    TableView<Person> table = new TableView<>(FXCollections.observableArrayList(people()));
    table.getStyleClass().add("data-table");
    CheckColumn<Person, Integer> check =
        new CheckColumn<>(table, selection, Person::id, Person::name);
    table.setRowFactory(
        view -> {
          TableRow<Person> row = new TableRow<>();
          check.mark(row);
          return row;
        });
    TableColumn<Person, String> name = new TableColumn<>("Name");
    name.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().name()));
    name.getStyleClass().add("strong");
    name.setPrefWidth(180);
    TableColumn<Person, String> mail = new TableColumn<>("E-mail");
    mail.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().email()));
    mail.getStyleClass().add("muted");
    mail.setPrefWidth(240);
    TableColumn<Person, String> requirement = new TableColumn<>("MFA: Requirement");
    requirement.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().requirement() == Tone.SUCCESS ? "Required" : "Not Required"));
    requirement.setCellFactory(column -> new BadgeCell());
    requirement.setPrefWidth(160);
    TableColumn<Person, String> seen = new TableColumn<>("Last sign-in");
    seen.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().id() + " days ago"));
    seen.getStyleClass().add("numeric");
    seen.setPrefWidth(140);
    table.getColumns().add(check);
    table.getColumns().add(name);
    table.getColumns().add(mail);
    table.getColumns().add(requirement);
    table.getColumns().add(seen);
    table.getSortOrder().add(name);
    VBox.setVgrow(table, Priority.ALWAYS);
    Label count = new Label("3 selected");
    count.getStyleClass().add("strong");
    Label of = new Label("of 24");
    of.getStyleClass().add("muted");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button require = new Button("Require MFA", Icons.small(Feather.SHIELD));
    require.getStyleClass().add("accent");
    Button clear = new Button("Clear");
    clear.getStyleClass().add("link");
    MenuButton actions = new MenuButton("Actions");
    HBox bar = new HBox(count, of, between, require, actions, clear);
    bar.getStyleClass().add("selection-bar");
    TableView<Person> loading = new TableView<>();
    loading.getStyleClass().add("data-table");
    loading.setPlaceholder(new SkeletonRows(3));
    loading.getColumns().add(new TableColumn<Person, String>("Name"));
    loading.setMinHeight(170);
    EmptyState empty = new EmptyState(Feather.SEARCH, "Nobody matches", "Try another name, or clear the filters.");
    empty.setActionText("Clear filters");
    VBox screen = new VBox(bar, table, loading, empty);
    screen.getStyleClass().add("screen");
    return screen;
  }

  static List<Person> people() {
    return List.of(
        new Person(1, "Anna Moreau", "anna.moreau@hfinch.test", Tone.SUCCESS, Tone.SUCCESS),
        new Person(2, "Omar Haddad", "omar.haddad@hfinch.test", Tone.WARNING, Tone.NEUTRAL),
        new Person(3, "Grace Lindqvist", "grace.lindqvist@hfinch.test", Tone.WARNING, Tone.NEUTRAL),
        new Person(4, "Ruth Okafor", "ruth.okafor@hfinch.test", Tone.SUCCESS, Tone.SUCCESS));
  }

  private static final class BadgeCell extends TableCell<Person, String> {
    private final Badge badge = new Badge();

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : badge);
      if (item != null) {
        badge.show(item.equals("Required") ? Tone.SUCCESS : Tone.WARNING, item);
      }
    }
  }
}
