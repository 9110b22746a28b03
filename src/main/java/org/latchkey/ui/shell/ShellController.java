package org.latchkey.ui.shell;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latchkey.ui.kit.picture.Avatar;
import org.latchkey.ui.kit.window.MenuPlacement;
import org.latchkey.ui.kit.window.ThemeChoice;

/** Binds the frame around the screens to its view-model. */
public final class ShellController {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
  private static final KeyCombination SEARCH =
      new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
  private static final double COLLAPSES_BELOW = 1100;
  private static final double TITLE_FONT = 20;

  private final ShellViewModel viewModel;

  @FXML private BorderPane root;
  @FXML private VBox navigation;
  @FXML private Label product;
  @FXML private Button home;
  @FXML private Button administrators;
  @FXML private Button settings;
  @FXML private Button outbox;
  @FXML private Button activity;
  @FXML private Label waitingMail;
  @FXML private Button myAccount;
  @FXML private VBox foot;
  @FXML private Label organization;
  @FXML private Label administratorCount;
  @FXML private Button title;
  @FXML private Label crumb;
  @FXML private Button searchEverywhere;
  @FXML private Label searchKeys;
  @FXML private MenuButton themeMenu;
  @FXML private RadioMenuItem light;
  @FXML private RadioMenuItem dark;
  @FXML private RadioMenuItem system;
  @FXML private MenuButton personMenu;
  @FXML private Avatar avatar;
  @FXML private Label person;
  @FXML private Label role;
  @FXML private MenuItem menuMyAccount;
  @FXML private MenuItem menuAdministrators;
  @FXML private StackPane content;

  /** A controller of one shell. */
  public ShellController(ShellViewModel viewModel) {
    this.viewModel = viewModel;
  }

  /** Shows a screen; null shows none. */
  public void setContent(@Nullable Node screen) {
    content.getChildren().clear();
    if (screen != null) {
      content.getChildren().add(screen);
    }
  }

  @FXML
  void initialize() {
    bindNavigation();
    bindThemeMenu();
    bindSearch();
    MenuPlacement.alignRight(themeMenu);
    MenuPlacement.alignRight(personMenu);
    viewModel.modelProperty().subscribe(this::show);
    title.textProperty().bind(viewModel.titleProperty());
    crumb.textProperty().bind(Bindings.concat("/ ", viewModel.crumbProperty()));
    crumb.visibleProperty().bind(viewModel.crumbProperty().isNotEmpty());
    title.disableProperty().bind(crumb.visibleProperty().not());
    administratorCount.textProperty().bind(viewModel.administratorsProperty());
    waitingMail.textProperty().bind(viewModel.waitingProperty());
    waitingMail
        .visibleProperty()
        .bind(outbox.visibleProperty().and(waitingMail.textProperty().isNotEmpty()));
    // Around the entry and its number: hidden, it would leave a gap between its neighbours.
    outbox.getParent().managedProperty().bind(outbox.visibleProperty());
    outbox
        .accessibleHelpProperty()
        .bind(viewModel.waitingMailProperty().map(count -> viewModel.waitingSpoken(count.intValue())));
    // With larger text there is less room beside the navigation.
    root.widthProperty().subscribe(this::foldWhenNarrow);
    title.fontProperty().subscribe(this::foldWhenNarrow);
  }

  private void bindNavigation() {
    entries()
        .forEach(
            (entry, button) -> {
              button.setTooltip(new Tooltip(button.getText()));
              button.setAccessibleText(button.getText());
              button.managedProperty().bind(button.visibleProperty());
              button.setOnAction(event -> viewModel.open(entry));
            });
    viewModel
        .entryProperty()
        .subscribe(
            now ->
                entries()
                    .forEach(
                        (entry, button) ->
                            button.pseudoClassStateChanged(CURRENT, entry == now)));
  }

  private void bindThemeMenu() {
    ToggleGroup group = new ToggleGroup();
    Map<ThemeChoice, RadioMenuItem> items =
        Map.of(ThemeChoice.LIGHT, light, ThemeChoice.DARK, dark, ThemeChoice.SYSTEM, system);
    items.forEach(
        (choice, item) -> {
          item.setToggleGroup(group);
          item.setOnAction(event -> viewModel.themeChoiceProperty().set(choice));
        });
    viewModel
        .themeChoiceProperty()
        .subscribe(
            choice -> {
              items.forEach((of, item) -> item.setSelected(of == choice));
              themeMenu.setGraphic(icon(choice));
            });
  }

  /** Wherever the focus is in the window, as long as the frame is in it. */
  private void bindSearch() {
    searchKeys.setText(SEARCH.getDisplayText());
    searchKeys.managedProperty().bind(searchKeys.visibleProperty());
    searchEverywhere.getTooltip().setText(viewModel.searchHint(SEARCH.getDisplayText()));
    root.sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.getAccelerators().remove(SEARCH);
              }
              if (now != null) {
                now.getAccelerators().put(SEARCH, viewModel::search);
              }
            });
  }

  private static FontIcon icon(ThemeChoice choice) {
    return FontIcon.of(
        switch (choice) {
          case LIGHT -> Feather.SUN;
          case DARK -> Feather.MOON;
          case SYSTEM -> Feather.MONITOR;
        });
  }

  private void show(ShellModel model) {
    entries().forEach((entry, button) -> button.setVisible(model.entries().contains(entry)));
    menuMyAccount.setVisible(model.entries().contains(Entry.MY_ACCOUNT));
    menuAdministrators.setVisible(model.entries().contains(Entry.ADMINISTRATORS));
    organization.setText(model.organization());
    avatar.setName(model.person());
    person.setText(model.person());
    role.setText(model.role());
    personMenu.setAccessibleText(model.person() + ", " + model.role());
  }

  private Map<Entry, Button> entries() {
    return Map.of(
        Entry.HOME, home,
        Entry.ADMINISTRATORS, administrators,
        Entry.SETTINGS, settings,
        Entry.OUTBOX, outbox,
        Entry.ACTIVITY, activity,
        Entry.MY_ACCOUNT, myAccount);
  }

  private void foldWhenNarrow() {
    fold(root.getWidth() < COLLAPSES_BELOW * title.getFont().getSize() / TITLE_FONT);
  }

  private void fold(boolean collapsed) {
    navigation.pseudoClassStateChanged(COLLAPSED, collapsed);
    ContentDisplay display = collapsed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    entries().values().forEach(button -> button.setContentDisplay(display));
    product.setContentDisplay(display);
    searchEverywhere.pseudoClassStateChanged(COLLAPSED, collapsed);
    searchEverywhere.setContentDisplay(display);
    searchKeys.setVisible(!collapsed);
    foot.setVisible(!collapsed);
    foot.setManaged(!collapsed);
  }

  @FXML
  void search() {
    viewModel.search();
  }

  @FXML
  void openTitle() {
    viewModel.openTitle();
  }

  @FXML
  void openMyAccount() {
    viewModel.open(Entry.MY_ACCOUNT);
  }

  @FXML
  void openAdministrators() {
    viewModel.open(Entry.ADMINISTRATORS);
  }

  @FXML
  void lock() {
    viewModel.lock();
  }

  @FXML
  void signOut() {
    viewModel.signOut();
  }
}
