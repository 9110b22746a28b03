package org.latchkey.ui.recoverykit;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.entry.StrengthMeter;
import org.latchkey.ui.kit.window.CardFrame;
import org.latchkey.ui.recoverykit.MakeKitViewModel.Step;
import org.latchkey.ui.recoverykit.keeping.KeepKitController;
import org.latchkey.ui.recoverykit.keeping.KeepKitViewModel;
import org.latchkey.ui.words.TypedTwice;

/** Binds the making of a kit, step by step, to its view-model. */
public final class MakeKitController {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final MakeKitViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private CardFrame root;
  @FXML private VBox offer;
  @FXML private Button takeOffer;
  @FXML private VBox form;
  @FXML private PasswordRevealField passphrase;
  @FXML private StrengthMeter strength;
  @FXML private Label passphraseRule;
  @FXML private Label passphraseProblem;
  @FXML private PasswordRevealField passphraseAgain;
  @FXML private Label passphraseAgainProblem;
  @FXML private BusyButton makeKit;
  @FXML private VBox keep;
  @FXML private KeepKitController keepController;
  @FXML private Label notice;
  @FXML private Button done;
  @FXML private Button leave;

  public MakeKitController(MakeKitViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    TypedTwice typed = viewModel.passphrase();
    passphrase.textProperty().bindBidirectional(typed.firstProperty());
    passphraseAgain.textProperty().bindBidirectional(typed.againProperty());
    strength.scoreProperty().bind(typed.strengthProperty());
    validation.watch(passphrase.input(), passphraseProblem, typed.problemProperty());
    validation.watch(
        passphraseAgain.input(), passphraseAgainProblem, typed.againProblemProperty());
    passphraseRule.textProperty().bind(typed.hintProperty());
    // The rule makes room for what is wrong.
    passphraseRule.visibleProperty().bind(passphraseProblem.visibleProperty().not());
    passphraseRule.managedProperty().bind(passphraseRule.visibleProperty());
    passphrase.disableProperty().bind(viewModel.busyProperty());
    passphraseAgain.disableProperty().bind(viewModel.busyProperty());
    makeKit.disableProperty().bind(viewModel.canMakeProperty().not());
    makeKit.busyProperty().bind(viewModel.busyProperty());
    notice.textProperty().bind(viewModel.noticeProperty());
    notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    viewModel
        .failedProperty()
        .subscribe(failed -> notice.pseudoClassStateChanged(FAILED, failed));
    KeepKitViewModel keeping = viewModel.keeping();
    done.disableProperty().bind(keeping.keptProperty().not().or(keeping.busyProperty()));
    leave.setText(viewModel.leaveWords());
    leave.disableProperty().bind(viewModel.busyProperty().or(keeping.busyProperty()));
    leave.visibleProperty().bind(keeping.keptProperty().not());
    leave.managedProperty().bind(leave.visibleProperty());
    viewModel.stepProperty().subscribe(this::show);
    viewModel.busyProperty().subscribe((before, now) -> focus());
    keeping.busyProperty().subscribe((before, now) -> focus());
    keeping.keptProperty().subscribe((before, now) -> focus());
    typed
        .againProblemProperty()
        .subscribe(
            sentence -> {
              if (!sentence.isEmpty()) {
                passphraseAgain.requestFocus();
              }
            });
    WhileShown.of(root, this::focus, viewModel::close);
  }

  private void show(Step step) {
    shown(offer, step == Step.OFFER);
    shown(form, step == Step.PASSPHRASE);
    shown(keep, step == Step.SAVE);
    shown(done, step == Step.SAVE);
    takeOffer.setDefaultButton(step == Step.OFFER);
    makeKit.setDefaultButton(step == Step.PASSPHRASE);
    done.setDefaultButton(step == Step.SAVE);
    focus();
  }

  private void focus() {
    switch (viewModel.stepProperty().get()) {
      case OFFER -> takeOffer.requestFocus();
      case PASSPHRASE -> passphrase.requestFocus();
      case SAVE -> {
        if (viewModel.keeping().keptProperty().get()) {
          done.requestFocus();
        } else {
          keepController.focus();
        }
      }
    }
  }

  private static void shown(Node pane, boolean shown) {
    pane.setVisible(shown);
    pane.setManaged(shown);
  }

  @FXML
  void takeOffer() {
    viewModel.take();
  }

  @FXML
  void makeKit() {
    viewModel.make();
  }

  @FXML
  void done() {
    viewModel.leave();
  }

  @FXML
  void leave() {
    viewModel.leave();
  }
}
