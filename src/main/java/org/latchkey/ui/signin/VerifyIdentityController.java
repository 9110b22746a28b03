package org.latchkey.ui.signin;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.CodeField;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds the code of the second step to its view-model. */
public final class VerifyIdentityController {
  private final VerifyIdentityViewModel viewModel;
  private final Optional<Node> aid;

  @FXML private CardFrame root;
  @FXML private VBox enrolled;
  @FXML private VBox notEnrolled;
  @FXML private Text email;
  @FXML private CodeField code;
  @FXML private Label countdown;
  @FXML private Label problem;
  @FXML private BusyButton verify;
  @FXML private Button useRecoveryCode;
  @FXML private Button back;
  @FXML private Label wayToEnroll;
  @FXML private Label tooLate;
  @FXML private Button enroll;

  /**
   * A controller of one screen.
   *
   * @param aid what stands below the code and helps to get one, in the sample organization only
   */
  public VerifyIdentityController(VerifyIdentityViewModel viewModel, Optional<Node> aid) {
    this.viewModel = viewModel;
    this.aid = aid;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    email.setText(viewModel.email());
    show(enrolled, !viewModel.mustEnroll());
    show(notEnrolled, viewModel.mustEnroll());
    wayToEnroll.setText(viewModel.wayToEnroll());
    verify.setDefaultButton(!viewModel.mustEnroll());
    enroll.setDefaultButton(viewModel.mustEnroll());
    code.textProperty().bindBidirectional(viewModel.codeProperty());
    code.disableProperty().bind(viewModel.busyProperty().or(viewModel.overProperty()));
    countdown.textProperty().bind(viewModel.countdownProperty());
    verify.disableProperty().bind(viewModel.canVerifyProperty().not());
    verify.busyProperty().bind(viewModel.busyProperty());
    useRecoveryCode.disableProperty().bind(code.disableProperty());
    back.disableProperty().bind(viewModel.busyProperty());
    enroll.disableProperty().bind(code.disableProperty());
    aid.ifPresent(enrolled.getChildren()::add);
    showWhileFilled(problem);
    showWhileFilled(tooLate);
    code.accessibleHelpProperty().bind(viewModel.problemProperty());
    viewModel.problemProperty().subscribe(this::mark);
    WhileShown.of(root, this::focus, viewModel::tick, viewModel::close);
  }

  private void mark(String sentence) {
    code.setError(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
      focus();
    }
  }

  /** To where typing starts, or to the way on. */
  private void focus() {
    if (viewModel.overProperty().get()) {
      back.requestFocus();
    } else if (viewModel.mustEnroll()) {
      enroll.requestFocus();
    } else {
      code.requestFocus();
    }
  }

  private void showWhileFilled(Label sentence) {
    sentence.textProperty().bind(viewModel.problemProperty());
    sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  void verify() {
    viewModel.verify();
  }

  @FXML
  void useRecoveryCode() {
    viewModel.useRecoveryCode();
  }

  @FXML
  void enroll() {
    viewModel.enroll();
  }

  @FXML
  void back() {
    viewModel.back();
  }
}
