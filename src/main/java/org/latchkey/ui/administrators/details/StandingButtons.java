package org.latchkey.ui.administrators.details;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.AdministratorDetails;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.ui.kit.Strings;

/** Which changes to the account are open at this moment, and why the others are not. */
final class StandingButtons {
  private final AdministratorDetailsViewModel viewModel;
  private final Strings strings;

  StandingButtons(AdministratorDetailsViewModel viewModel, Strings strings) {
    this.viewModel = viewModel;
    this.strings = strings;
  }

  /** Whether it can be chosen. */
  BooleanBinding isOpen(StandingChange change) {
    return Bindings.createBooleanBinding(
        () -> {
          AdministratorDetails now = viewModel.detailsProperty().get();
          return now != null && !now.fixed().containsKey(change);
        },
        viewModel.detailsProperty());
  }

  /** Whether the person is suspended, so that they can be activated in place of being suspended. */
  BooleanBinding suspended() {
    return Bindings.createBooleanBinding(
        () -> {
          AdministratorDetails now = viewModel.detailsProperty().get();
          return now != null && now.administrator().status() == AdministratorStatus.SUSPENDED;
        },
        viewModel.detailsProperty());
  }

  /** Whether the role cannot be another one, because nobody else would be what this person is. */
  BooleanBinding roleFixed() {
    return Bindings.createBooleanBinding(
        () -> {
          AdministratorDetails now = viewModel.detailsProperty().get();
          return now != null && now.lastOwner();
        },
        viewModel.detailsProperty());
  }

  /** Why what cannot be chosen cannot, a line each; empty when everything can. */
  StringBinding obstacles() {
    return Bindings.createStringBinding(
        () -> obstacles(viewModel.detailsProperty().get()), viewModel.detailsProperty());
  }

  private String obstacles(@Nullable AdministratorDetails now) {
    return now == null || !now.mayEdit()
        ? ""
        : AdministratorDetails.STANDING_CHANGES.stream()
            .map(change -> now.fixed().get(change))
            .map(this::sentence)
            .filter(sentence -> !sentence.isEmpty())
            .collect(Collectors.joining("\n"));
  }

  private String sentence(Skipped.@Nullable Reason obstacle) {
    if (obstacle == Skipped.Reason.ONESELF) {
      return strings.get("details.standing.oneself");
    }
    return obstacle == Skipped.Reason.LAST_OWNER ? strings.get("details.standing.last-owner") : "";
  }
}
