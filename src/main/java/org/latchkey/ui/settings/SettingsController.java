package org.latchkey.ui.settings;

import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.Route.SettingsSection;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.table.EmptyState;
import org.latchkey.ui.settings.SettingsViewModel.State;
import org.latchkey.ui.settings.section.SectionViewModel;

/** Binds the settings: the list of sections, the one that is shown, and the buttons below it. */
public final class SettingsController {
  private final SettingsViewModel viewModel;
  private final ToggleGroup sections = new ToggleGroup();
  private Map<SettingsSection, ToggleButton> buttons = Map.of();
  private Map<SettingsSection, Node> pages = Map.of();

  @FXML private BorderPane root;
  @FXML private EmptyState failed;
  @FXML private Node content;
  @FXML private ToggleButton aboutOrganization;
  @FXML private ToggleButton mail;
  @FXML private ToggleButton appearance;
  @FXML private ToggleButton security;
  @FXML private Node organizationSection;
  @FXML private Node mailSection;
  @FXML private Node appearanceSection;
  @FXML private Node securitySection;
  @FXML private VBox readOnly;
  @FXML private HBox footer;
  @FXML private Label unsaved;
  @FXML private ProgressIndicator progress;
  @FXML private Button cancel;
  @FXML private Button save;

  /** A controller of one screen. */
  public SettingsController(SettingsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    buttons =
        Map.of(
            SettingsSection.ORGANIZATION,
            aboutOrganization,
            SettingsSection.SECURITY,
            security,
            SettingsSection.MAIL,
            mail,
            SettingsSection.APPEARANCE,
            appearance);
    pages =
        Map.of(
            SettingsSection.ORGANIZATION,
            organizationSection,
            SettingsSection.SECURITY,
            securitySection,
            SettingsSection.MAIL,
            mailSection,
            SettingsSection.APPEARANCE,
            appearanceSection);
    buttons.forEach(this::bindSection);
    // One of them is always shown: a second click on it changes nothing.
    sections
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null && before != null) {
                before.setSelected(true);
              }
            });
    pages.values().forEach(page -> page.managedProperty().bind(page.visibleProperty()));
    viewModel.sectionProperty().subscribe(this::show);
    viewModel.stateProperty().subscribe(this::show);
    BooleanBinding isForm =
        Bindings.createBooleanBinding(
            () -> viewModel.shown().isPresent(), viewModel.sectionProperty());
    footer.managedProperty().bind(footer.visibleProperty());
    footer
        .visibleProperty()
        .bind(viewModel.mayChangeProperty().and(content.visibleProperty()).and(isForm));
    readOnly.managedProperty().bind(readOnly.visibleProperty());
    readOnly.visibleProperty().bind(viewModel.mayChangeProperty().not().and(isForm));
    WhileShown.of(root, this::begin, viewModel::close);
  }

  private void bindSection(SettingsSection section, ToggleButton button) {
    button.setToggleGroup(sections);
    button
        .selectedProperty()
        .subscribe(
            selected -> {
              if (selected) {
                viewModel.sectionProperty().set(section);
              }
            });
  }

  private void show(SettingsSection section) {
    buttons.forEach((each, button) -> button.setSelected(each == section));
    pages.forEach((each, page) -> page.setVisible(each == section));
    viewModel.shown().ifPresent(this::bindFooter);
  }

  private void bindFooter(SectionViewModel shown) {
    unsaved.visibleProperty().bind(shown.changedProperty());
    progress.visibleProperty().bind(shown.busyProperty());
    save.disableProperty().unbind();
    cancel.disableProperty().unbind();
    save.disableProperty().bind(idle(shown));
    cancel.disableProperty().bind(idle(shown));
  }

  /** Nothing to save, or it is being saved. */
  private static BooleanBinding idle(SectionViewModel section) {
    return Bindings.createBooleanBinding(
        () -> !section.changedProperty().get() || section.busyProperty().get(),
        section.changedProperty(),
        section.busyProperty());
  }

  private void show(State state) {
    content.setVisible(state == State.READY);
    failed.setVisible(state == State.FAILED);
  }

  private void begin() {
    Objects.requireNonNull(buttons.get(viewModel.sectionProperty().get())).requestFocus();
  }

  @FXML
  void save() {
    viewModel.shown().ifPresent(SectionViewModel::save);
  }

  @FXML
  void cancel() {
    viewModel.shown().ifPresent(SectionViewModel::revert);
  }

  @FXML
  void goToAdministrators() {
    viewModel.goToAdministrators();
  }

  @FXML
  void again() {
    viewModel.refresh();
  }
}
