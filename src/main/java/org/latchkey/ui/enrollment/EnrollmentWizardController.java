package org.latchkey.ui.enrollment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.kit.View;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.picture.StepBar;
import org.latchkey.ui.kit.window.CardFrame;

/** Shows one step of the wizard after the other, and the buttons that lead through them. */
public final class EnrollmentWizardController {
  private static final List<Step> BAR =
      List.of(Step.GET_APP, Step.SCAN, Step.VERIFY, Step.RECOVERY_CODES, Step.DONE);

  private final EnrollmentWizardViewModel viewModel;
  private final View<ScanController> scan;
  private final View<ProveController> prove;
  private final View<SaveCodesController> saveCodes;
  private final Optional<Node> aid;

  @FXML private CardFrame root;
  @FXML private StepBar steps;
  @FXML private StackPane panes;
  @FXML private StackPane aids;
  @FXML private Node getApp;
  @FXML private Node recoveryCodeUsed;
  @FXML private Node apps;
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

  /** A controller of a wizard with the steps given; {@link #load} makes it. */
  public EnrollmentWizardController(
      EnrollmentWizardViewModel viewModel,
      View<ScanController> scan,
      View<ProveController> prove,
      View<SaveCodesController> saveCodes,
      Optional<Node> aid) {
    this.viewModel = viewModel;
    this.scan = scan;
    this.prove = prove;
    this.saveCodes = saveCodes;
    this.aid = aid;
  }

  /**
   * Loads the wizard with its steps for one enrollment.
   *
   * @param aid what helps with the QR code and the code, in the sample organization only
   */
  public static View<EnrollmentWizardController> load(
      ViewLoader loader, EnrollmentWizardViewModel viewModel, Optional<Node> aid) {
    loader.register(ScanController.class, () -> new ScanController(viewModel));
    loader.register(ProveController.class, () -> new ProveController(viewModel));
    loader.register(SaveCodesController.class, () -> new SaveCodesController(viewModel));
    View<ScanController> scan = loader.load(ScanController.class);
    View<ProveController> prove = loader.load(ProveController.class);
    View<SaveCodesController> saveCodes = loader.load(SaveCodesController.class);
    loader.register(
        EnrollmentWizardController.class,
        () -> new EnrollmentWizardController(viewModel, scan, prove, saveCodes, aid));
    return loader.load(EnrollmentWizardController.class);
  }

  @FXML
  void initialize() {
    panes.getChildren().addAll(scan.root(), prove.root(), saveCodes.root());
    aid.ifPresent(aids.getChildren()::add);
    steps.setSteps(viewModel.stepNames());
    show(steps, viewModel.scan().isPresent());
    show(setUpTitle, !viewModel.renews());
    show(resetTitle, viewModel.renews());
    show(recoveryCodeUsed, viewModel.followsRecoveryCode());
    show(apps, false);
    for (Button button : List.of(continueButton, submit, finish, goOn, leave)) {
      button.defaultButtonProperty().bind(button.visibleProperty());
    }
    scan.controller().growWith(root.heightProperty());
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
    panes.put(Step.SCAN, scan.root());
    panes.put(Step.VERIFY, prove.root());
    panes.put(Step.RECOVERY_CODES, saveCodes.root());
    panes.put(Step.DONE, done);
    panes.put(Step.ENDED, ended);
    panes.forEach((of, pane) -> show(pane, of == step));
    steps.setCurrent(BAR.indexOf(step == Step.ENDED ? Step.VERIFY : step));
    show(aids, aid.isPresent() && (step == Step.SCAN || step == Step.VERIFY));
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
      case VERIFY -> prove.controller().focus();
      case RECOVERY_CODES -> saveCodes.controller().focus();
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
