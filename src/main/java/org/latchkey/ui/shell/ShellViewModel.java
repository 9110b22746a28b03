package org.latchkey.ui.shell;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.window.ThemeChoice;

/** What the frame around the screens shows. Knows no screen, only routes. */
public final class ShellViewModel {
  private static final ShellModel NOBODY = new ShellModel(Set.of(), "", "", "");

  private final Strings strings;
  private final ShellActions actions;
  private final ObjectProperty<ShellModel> model = new SimpleObjectProperty<>(NOBODY);
  private final ObjectProperty<@Nullable Route> route = new SimpleObjectProperty<>();
  private final ObjectProperty<ThemeChoice> themeChoice =
      new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final IntegerProperty administratorCount = new SimpleIntegerProperty(-1);
  private final IntegerProperty waitingMail = new SimpleIntegerProperty();
  private final StringBinding waiting;
  private final StringProperty detail = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Entry> entry = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper crumb = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper administrators = new ReadOnlyStringWrapper("");

  /** A shell for nobody yet; {@link #modelProperty} says who uses it. */
  public ShellViewModel(Strings strings, ShellActions actions) {
    this.strings = strings;
    this.actions = actions;
    route.subscribe(this::arrive);
    detail.subscribe(this::nameScreen);
    administratorCount.subscribe(this::count);
    waiting = Bindings.createStringBinding(this::countWaiting, waitingMail);
  }

  /** Who uses the console. */
  public ObjectProperty<ShellModel> modelProperty() {
    return model;
  }

  /** Where the user is; to be bound to the navigator. Null shows no title. */
  public ObjectProperty<@Nullable Route> routeProperty() {
    return route;
  }

  /** The theme the user chose; to be bound both ways to the theme. */
  public ObjectProperty<ThemeChoice> themeChoiceProperty() {
    return themeChoice;
  }

  /** How many administrators there are; -1 (unknown, or not to be seen) shows nothing. */
  public IntegerProperty administratorCountProperty() {
    return administratorCount;
  }

  /** How many messages wait; 0 shows nothing. */
  public IntegerProperty waitingMailProperty() {
    return waitingMail;
  }

  /** What the screen is about, such as a person's name; empty again after every navigation. */
  public StringProperty detailProperty() {
    return detail;
  }

  /** The entry marked in the navigation, or null. */
  public ReadOnlyObjectProperty<@Nullable Entry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /** The title of the screen, or of the list it belongs to. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** What follows the title behind a slash; may be empty. */
  public ReadOnlyStringProperty crumbProperty() {
    return crumb.getReadOnlyProperty();
  }

  /** "24 administrators", or empty. */
  public ReadOnlyStringProperty administratorsProperty() {
    return administrators.getReadOnlyProperty();
  }

  /** Goes to an entry of the navigation or the menu. */
  public void open(Entry entry) {
    actions.onNavigate().accept(entry.route());
  }

  /** Goes to the list that the title names. */
  public void openTitle() {
    Entry marked = entry.get();
    if (marked != null) {
      open(marked);
    }
  }

  /** Opens the search for people, screens and actions. */
  public void search() {
    actions.onSearch().run();
  }

  /** Locks the console. */
  public void lock() {
    actions.onLock().run();
  }

  /** Ends the session. */
  public void signOut() {
    actions.onSignOut().run();
  }

  /** The number beside the Outbox, or empty. */
  public StringBinding waitingProperty() {
    return waiting;
  }

  /** What the field that opens the search says about itself. */
  String searchHint(String keys) {
    return strings.get("shell.search-hint", keys);
  }

  /** What a screen reader says about so many waiting messages. */
  String waitingSpoken(int count) {
    return strings.get("shell.waiting-mail-spoken", count);
  }

  private void arrive(@Nullable Route now) {
    detail.set("");
    entry.set(now == null ? null : Entry.of(now));
    nameScreen();
  }

  private void nameScreen() {
    Entry marked = entry.get();
    title.set(marked == null ? "" : strings.get(key(marked)));
    crumb.set(
        switch (route.get()) {
          case Route.AdminsWithoutMfa list -> strings.get("shell.admins-without-mfa");
          case Route.NewAdministrator form -> strings.get("shell.new-administrator");
          case null, default -> detail.get();
        });
  }

  private void count() {
    int known = administratorCount.get();
    administrators.set(known < 0 ? "" : strings.get("shell.administrator-count", known));
  }

  private String countWaiting() {
    return waitingMail.get() == 0 ? "" : strings.get("shell.waiting-mail", waitingMail.get());
  }

  /** The key of an entry's words. */
  static String key(Entry entry) {
    return switch (entry) {
      case HOME -> "shell.home";
      case ADMINISTRATORS -> "shell.administrators";
      case SETTINGS -> "shell.settings";
      case OUTBOX -> "shell.outbox";
      case ACTIVITY -> "shell.activity";
      case MY_ACCOUNT -> "shell.my-account";
    };
  }
}
