package org.latchkey.ui.kit.picture;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/** A green circle with the initials of a person. */
public final class Avatar extends Label {
  private final StringProperty name = new SimpleStringProperty(this, "name", "");

  /** A circle without a name yet. */
  public Avatar() {
    getStyleClass().add("avatar");
    name.subscribe(now -> setText(Initials.of(now)));
  }

  /** A circle for a name. */
  public Avatar(String name) {
    this();
    setName(name);
  }

  /** The person's name as it is displayed. */
  public StringProperty nameProperty() {
    return name;
  }

  /** The person's name as it is displayed. */
  public String getName() {
    return name.get();
  }

  /** Shows the initials of a name. */
  public void setName(String name) {
    this.name.set(name);
  }
}
