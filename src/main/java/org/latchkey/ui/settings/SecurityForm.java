package org.latchkey.ui.settings;

import javafx.beans.binding.BooleanBinding;
import org.latchkey.ui.settings.accounts.AdminAccountsViewModel;
import org.latchkey.ui.settings.section.SectionViewModel;

/** The section about security: two forms on one page, with one Save. */
final class SecurityForm implements SectionViewModel {
  private final AdminAccountsViewModel accounts;
  private final SecuritySectionViewModel security;
  private final BooleanBinding changed;
  private final BooleanBinding busy;

  SecurityForm(AdminAccountsViewModel accounts, SecuritySectionViewModel security) {
    this.accounts = accounts;
    this.security = security;
    changed = accounts.changedProperty().or(security.changedProperty());
    busy = accounts.busyProperty().or(security.busyProperty());
  }

  @Override
  public BooleanBinding changedProperty() {
    return changed;
  }

  @Override
  public BooleanBinding busyProperty() {
    return busy;
  }

  /** Both are services of their own: while something is wrong with one, nothing of the other is asked. */
  @Override
  public void save() {
    if (security.changedProperty().get()) {
      security.save();
    }
    if (security.idleErrorProperty().get().isEmpty()) {
      accounts.save();
    }
  }

  @Override
  public void revert() {
    accounts.revert();
    security.revert();
  }

  @Override
  public void close() {
    accounts.close();
    security.close();
  }
}
