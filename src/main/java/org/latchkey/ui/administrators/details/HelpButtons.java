package org.latchkey.ui.administrators.details;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.AdministratorDetails;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Strings;

/** Which ways of helping somebody in are open at this moment, and why the others are not. */
final class HelpButtons {
  private final AdministratorDetailsViewModel viewModel;
  private final Strings strings;

  HelpButtons(AdministratorDetailsViewModel viewModel, Strings strings) {
    this.viewModel = viewModel;
    this.strings = strings;
  }

  /** Whether it can be chosen. */
  BooleanBinding isOpen(Assistance assistance) {
    return Bindings.createBooleanBinding(
        () -> {
          AdministratorDetails now = viewModel.detailsProperty().get();
          return now != null && !now.obstacles().containsKey(assistance);
        },
        viewModel.detailsProperty());
  }

  /** Why what cannot be chosen cannot, a line each; empty when everything can. */
  StringBinding obstacles() {
    return Bindings.createStringBinding(
        () -> obstacles(viewModel.detailsProperty().get()), viewModel.detailsProperty());
  }

  private String obstacles(@Nullable AdministratorDetails now) {
    return now == null
        ? ""
        : now.obstacles().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> sentence(now, each.getKey(), each.getValue()))
            .distinct()
            .collect(Collectors.joining("\n"));
  }

  private String sentence(
      AdministratorDetails now, Assistance assistance, Skipped.Reason obstacle) {
    return strings.get(
        switch (obstacle) {
          case NOT_PERMITTED ->
              now.administrator().role() == Role.ADMINISTRATOR_WITH_BILLING
                  ? "details.help.not-permitted-owner"
                  : "details.help.not-permitted";
          case NOT_ENROLLED -> "details.help.not-enrolled";
          case SUSPENDED -> "details.help.suspended";
          case NOT_LOCKED -> "details.help.not-locked";
          case ONESELF ->
              assistance == Assistance.UNLOCK
                  ? "details.help.unlock-oneself"
                  : "details.help.reset-oneself";
          case ALREADY_SO, GLOBALLY_REQUIRED, LAST_OWNER ->
              throw new IllegalStateException(obstacle.name());
        });
  }
}
