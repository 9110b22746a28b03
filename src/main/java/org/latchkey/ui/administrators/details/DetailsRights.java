package org.latchkey.ui.administrators.details;

import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import org.latchkey.administration.AdministratorDetails;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;

/** What the viewer can do to the details at this moment, and the words that go with it. */
final class DetailsRights {
  private final AdministratorDetailsViewModel viewModel;
  private final Strings strings;

  DetailsRights(AdministratorDetailsViewModel viewModel, Strings strings) {
    this.viewModel = viewModel;
    this.strings = strings;
  }

  BooleanBinding mayEdit() {
    return may(AdministratorDetails::mayEdit);
  }

  BooleanBinding mayRequire() {
    return may(now -> now.mayRequire() && !now.globallyRequired());
  }

  BooleanBinding mayChange() {
    return mayEdit().or(may(AdministratorDetails::mayRequire));
  }

  BooleanBinding maySaveNow() {
    return viewModel
        .busyProperty()
        .not()
        .and(viewModel.changes().greaterThan(0))
        .and(viewModel.conflictProperty().isNull());
  }

  /** How the viewer gets out: without changes to drop there is nothing to cancel. */
  StringBinding leaveText() {
    BooleanBinding mayChange = mayChange();
    return Bindings.createStringBinding(
        () -> strings.get(mayChange.get() ? "details.cancel" : "details.back"), mayChange);
  }

  StringBinding toggleText() {
    var requirement = viewModel.fields().requirementProperty();
    return Bindings.createStringBinding(
        () ->
            strings.get(
                requirement.get() == MfaRequirement.REQUIRED
                    ? "details.toggle.required"
                    : "details.toggle.not-required"),
        requirement);
  }

  StringBinding caption(RelativeTime time) {
    var requirement = viewModel.fields().requirementProperty();
    return Bindings.createStringBinding(
        () -> {
          Administrator base = viewModel.baseProperty().get();
          return base == null ? "" : SecurityFacts.caption(base, requirement.get(), strings, time);
        },
        viewModel.baseProperty(),
        requirement);
  }

  /** Why the requirement cannot be changed. */
  StringBinding requirementReason() {
    return Bindings.createStringBinding(
        () -> {
          Administrator base = viewModel.baseProperty().get();
          AdministratorDetails details = viewModel.detailsProperty().get();
          if (details != null && details.globallyRequired()) {
            return strings.get("details.reason.requirement-global");
          }
          return strings.get(
              base != null && base.role() == Role.ADMINISTRATOR_WITH_BILLING
                  ? "details.reason.requirement-owner"
                  : "details.reason.requirement");
        },
        viewModel.baseProperty(),
        viewModel.detailsProperty());
  }

  private BooleanBinding may(Predicate<AdministratorDetails> right) {
    return Bindings.createBooleanBinding(
        () -> {
          AdministratorDetails now = viewModel.detailsProperty().get();
          return now != null && right.test(now);
        },
        viewModel.detailsProperty());
  }
}
