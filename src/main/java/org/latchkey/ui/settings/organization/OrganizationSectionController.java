package org.latchkey.ui.settings.organization;

import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.latchkey.ui.kit.entry.FieldValidation;

/** Binds the section about the organization. */
public final class OrganizationSectionController {
  private final OrganizationSectionViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private TextField organizationName;
  @FXML private Label organizationNameError;
  @FXML private Label renamed;
  @FXML private TextField supportContact;
  @FXML private Label supportContactError;
  @FXML private Label organizationProblem;

  /** A controller of the section. */
  public OrganizationSectionController(OrganizationSectionViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    organizationName.textProperty().bindBidirectional(viewModel.nameProperty());
    supportContact.textProperty().bindBidirectional(viewModel.contactProperty());
    validation.watch(organizationName, organizationNameError, viewModel.nameErrorProperty());
    validation.watch(supportContact, supportContactError, viewModel.contactErrorProperty());
    BooleanBinding fixed = viewModel.mayChangeProperty().not().or(viewModel.busyProperty());
    organizationName.disableProperty().bind(fixed);
    supportContact.disableProperty().bind(fixed);
    renamed.textProperty().bind(viewModel.renamedProperty());
    renamed.visibleProperty().bind(renamed.textProperty().isNotEmpty());
    organizationProblem.textProperty().bind(viewModel.problemProperty());
    organizationProblem.visibleProperty().bind(organizationProblem.textProperty().isNotEmpty());
  }
}
