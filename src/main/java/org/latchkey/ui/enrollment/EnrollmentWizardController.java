package org.latchkey.ui.enrollment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.kit.BusyButton;
import org.latchkey.ui.kit.CardFrame;
import org.latchkey.ui.kit.StepBar;
import org.latchkey.ui.kit.View;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.WhileShown;

/** Shows one step of the wizard after the other, and the buttons that lead through them. */
public final class EnrollmentWizardController {
  private static final List<Step> BAR =
      List.of(Step.GET_APP, Step.SCAN, Step.VERIFY, Step.RECOVERY_CODES, Step.DONE);

  private final EnrollmentWizardViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private CardFrame root;
  @FXML private StepBar steps;
  @FXML private Node getApp;
  @FXML private Node apps;
  @FXML private Node scan;
  @FXML private ScanController scanController;
  @FXML private Node prove;
  @FXML private ProveController proveController;
  @FXML private Node saveCodes;
  @FXML private SaveCodesController saveCodesController;
  @FXML private Node done;
  @FXML private Label setUpTitle;
  @FXML private Label resetTitle;
  @FXML private Node ended;
  @FXML private Button haveApp;
  @FXML private Button cancel;
  @FXML private Button later;
  @FXML private Button back;
  @FXML private Button continueButton;
  @FXML private BusyButton submit;
  @FXML private BusyButton finish;
  @FXML private Button leave;
  @FXML private Button goOn;

  private EnrollmentWizardController(EnrollmentWizardViewModel viewModel) {
    this.viewModel = viewModel;
  }

  /** Loads the wizard with its steps for one enrollment. */
  public static View<EnrollmentWizardController> load(
      ViewLoader loader, EnrollmentWizardViewModel viewModel) {
    loader.register(
        EnrollmentWizardController.class, () -> new EnrollmentWizardController(viewModel));
    loader.register(ScanController.class, () -> new ScanController(viewModel));
    loader.register(ProveController.class, () -> new ProveController(viewModel));
    loader.register(SaveCodesController.class, () -> new SaveCodesController(viewModel));
    return loader.load(EnrollmentWizardController.class);
  }

  @FXML
  void initialize() {
    steps.setSteps(
        Stream.of("app", "scan", "verify", "codes", "done")
            .map(step -> resources.getString("enrollment.step-" + step))
            .toList());
    show(steps, viewModel.scan().isPresent());
    show(setUpTitle, !viewModel.renews());
    show(resetTitle, viewModel.renews());
    show(apps, false);
    for (Button button : List.of(continueButton, submit, finish, goOn, leave)) {
      button.defaultButtonProperty().bind(button.visibleProperty());
    }
    scanController.growWith(root.heightProperty());
    viewModel.scan().ifPresent(this::bindScan);
    viewModel.prove().ifPresent(this::bindProve);
    finish
        .disableProperty()
        .bind(
            viewModel
                .saveCodes()
                .canFinishProperty()
                .not()
                .or(viewModel.finishingProperty()));
    finish.busyProperty().bind(viewModel.finishingProperty());
    viewModel.stepProperty().subscribe(this::show);
    WhileShown.of(
        root, () -> focus(viewModel.stepProperty().get()), viewModel::tick, viewModel::close);
  }

  private void bindScan(ScanViewModel key) {
    continueButton
        .disableProperty()
        .bind(key.enrollmentProperty().isNull().or(key.busyProperty()));
    continueButton
        .disabledProperty()
        .subscribe((before, waits) -> focus(viewModel.stepProperty().get()));
  }

  private void bindProve(ProveViewModel code) {
    submit.disableProperty().bind(code.canSubmitProperty().not());
    submit.busyProperty().bind(code.busyProperty());
    back.disableProperty().bind(code.busyProperty());
    cancel.disableProperty().bind(code.busyProperty());
    later.disableProperty().bind(code.busyProperty());
  }

  private void show(Step step) {
    Map<Step, Node> panes = new EnumMap<>(Step.class);
    panes.put(Step.GET_APP, getApp);
    panes.put(Step.SCAN, scan);
    panes.put(Step.VERIFY, prove);
    panes.put(Step.RECOVERY_CODES, saveCodes);
    panes.put(Step.DONE, done);
    panes.put(Step.ENDED, ended);
    panes.forEach((of, pane) -> show(pane, of == step));
    steps.setCurrent(BAR.indexOf(step == Step.ENDED ? Step.VERIFY : step));
    boolean undecided = step.compareTo(Step.RECOVERY_CODES) < 0;
    show(cancel, undecided && viewModel.mayBeCancelled());
    show(later, undecided && viewModel.mayBePutOff());
    show(back, step == Step.SCAN || step == Step.VERIFY);
    show(continueButton, step == Step.SCAN);
    show(submit, step == Step.VERIFY);
    show(finish, step == Step.RECOVERY_CODES);
    show(leave, step == Step.ENDED);
    show(goOn, step == Step.DONE);
    focus(step);
  }

  /** To where typing starts, or to what most people do next. */
  private void focus(Step step) {
    switch (step) {
      case GET_APP -> haveApp.requestFocus();
      case SCAN -> continueButton.requestFocus();
      case VERIFY -> proveController.focus();
      case RECOVERY_CODES -> saveCodesController.focus();
      case DONE -> goOn.requestFocus();
      case ENDED -> leave.requestFocus();
    }
  }

  private static void show(Node node, boolean shown) {
    Objects.requireNonNull(node).setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  void showApps() {
    show(apps, true);
  }

  @FXML
  void haveApp() {
    viewModel.haveApp();
  }

  @FXML
  void back() {
    viewModel.back();
  }

  @FXML
  void scanned() {
    viewModel.scanned();
  }

  @FXML
  void submit() {
    viewModel.prove().ifPresent(ProveViewModel::submit);
  }

  @FXML
  void finish() {
    viewModel.finish();
  }

  @FXML
  void goOn() {
    viewModel.goOn();
  }

  @FXML
  void leave() {
    viewModel.leave();
  }

  @FXML
  void later() {
    viewModel.later();
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }
}
