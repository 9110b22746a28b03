package org.latchkey.ui.settings.accounts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** What the box shows, for tests of the whole section. */
public record AdminAccountsFixture(AdminAccountsViewModel viewModel) {
  public BooleanProperty on() {
    return viewModel.onProperty();
  }

  public boolean mayChange() {
    return viewModel.mayChangeProperty().get();
  }

  public String caption() {
    return viewModel.captionProperty().get();
  }

  public String problem() {
    return viewModel.problemProperty().get();
  }

  public ReadOnlyStringProperty progress() {
    return viewModel.progressTextProperty();
  }
}
