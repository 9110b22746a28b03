package org.latchkey.ui.settings;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import org.latchkey.ui.kit.Unsaved;
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

  /** What was entered in either. */
  private record Both(Optional<Unsaved> accounts, Optional<Unsaved> security) implements Unsaved {}

  @Override
  public Optional<Unsaved> unsaved() {
    Optional<Unsaved> ofAccounts = accounts.unsaved();
    Optional<Unsaved> ofSecurity = security.unsaved();
    return ofAccounts.isPresent() || ofSecurity.isPresent()
        ? Optional.of(new Both(ofAccounts, ofSecurity))
        : Optional.empty();
  }

  @Override
  public void restore(Unsaved entered) {
    if (entered instanceof Both(Optional<Unsaved> ofAccounts, Optional<Unsaved> ofSecurity)) {
      ofAccounts.ifPresent(accounts::restore);
      ofSecurity.ifPresent(security::restore);
    }
  }

  @Override
  public void close() {
    accounts.close();
    security.close();
  }
}
