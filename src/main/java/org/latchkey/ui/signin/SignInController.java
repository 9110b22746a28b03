package org.latchkey.ui.signin;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds e-mail and password to their view-model. */
public final class SignInController {
  private final SignInViewModel viewModel;

  @FXML private CardFrame root;
  @FXML private Label title;
  @FXML private Label lockedTitle;
  @FXML private Label lockedText;
  @FXML private TextField email;
  @FXML private PasswordRevealField password;
  @FXML private Label refusal;
  @FXML private BusyButton signIn;
  @FXML private Button somebodyElse;
  @FXML private HBox waysBack;
  @FXML private Button useKit;
  @FXML private VBox sample;
  @FXML private Label samplePassword;

  public SignInController(SignInViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    show(title, !viewModel.locked());
    show(lockedTitle, viewModel.locked());
    show(lockedText, viewModel.locked());
    show(somebodyElse, viewModel.locked());
    // Whose session is locked proves only that they are here again.
    show(waysBack, !viewModel.locked());
    waysBack.disableProperty().bind(viewModel.busyProperty());
    useKit.visibleProperty().bind(viewModel.kitOfferedProperty());
    useKit.managedProperty().bind(useKit.visibleProperty());
    useKit.disableProperty().bind(viewModel.busyProperty());
    show(sample, viewModel.hint().isPresent());
    viewModel.hint().ifPresent(hint -> samplePassword.setText(hint.password()));
    email.textProperty().bindBidirectional(viewModel.emailProperty());
    email.setEditable(!viewModel.locked());
    email.setFocusTraversable(!viewModel.locked());
    password.textProperty().bindBidirectional(viewModel.passwordProperty());
    refusal.textProperty().bind(viewModel.refusalProperty());
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    refusal.managedProperty().bind(refusal.visibleProperty());
    email.disableProperty().bind(viewModel.busyProperty());
    password.disableProperty().bind(viewModel.busyProperty());
    password.input().accessibleHelpProperty().bind(viewModel.refusalProperty());
    signIn.setText(viewModel.signInWords());
    signIn.disableProperty().bind(viewModel.canSignInProperty().not());
    signIn.busyProperty().bind(viewModel.busyProperty());
    viewModel.busyProperty().subscribe((before, now) -> focus());
    WhileShown.of(root, this::focus, viewModel::close);
  }

  /** To where typing starts. */
  private void focus() {
    if (email.getText().isEmpty()) {
      email.requestFocus();
    } else {
      password.requestFocus();
    }
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  void signIn() {
    viewModel.signIn();
  }

  @FXML
  void useHint() {
    viewModel.useHint();
    signIn.requestFocus();
  }

  @FXML
  void forgotPassword() {
    viewModel.forgotPassword();
  }

  @FXML
  void haveSetupCode() {
    viewModel.haveSetupCode();
  }

  @FXML
  void useKit() {
    viewModel.useKit();
  }

  @FXML
  void somebodyElse() {
    viewModel.somebodyElse();
  }
}
