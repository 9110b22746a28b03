package org.latchkey.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm.Field;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.message.NoteBox;
import org.latchkey.ui.settings.MailSectionViewModel.Note;

/** Binds the section about mail. */
public final class MailSectionController {
  private final MailSectionViewModel viewModel;
  private final SettingsViewModel settings;
  private final Strings strings;
  private final FieldValidation validation = new FieldValidation();
  private final ToggleGroup choice = new ToggleGroup();
  private final Map<Field, Node> nodes = new EnumMap<>(Field.class);
  private boolean waitedHere;

  @FXML private RadioButton none;
  @FXML private RadioButton smtp;
  @FXML private VBox server;
  @FXML private TextField host;
  @FXML private Label hostError;
  @FXML private TextField port;
  @FXML private Label portError;
  @FXML private ComboBox<Security> encryption;
  @FXML private TextField username;
  @FXML private Label usernameError;
  @FXML private PasswordRevealField password;
  @FXML private Label passwordError;
  @FXML private TextField from;
  @FXML private Label fromError;
  @FXML private BusyButton test;
  @FXML private Button cancelTest;
  @FXML private VBox note;

  /**
   * A controller of the section.
   *
   * @param settings knows whether the viewer may change anything
   */
  public MailSectionController(
      MailSectionViewModel viewModel, SettingsViewModel settings, Strings strings) {
    this.viewModel = viewModel;
    this.settings = settings;
    this.strings = strings;
  }

  @FXML
  void initialize() {
    MailFields fields = viewModel.fields();
    none.setToggleGroup(choice);
    smtp.setToggleGroup(choice);
    fields.sendsProperty().subscribe(sends -> (sends ? smtp : none).setSelected(true));
    smtp.selectedProperty().subscribe(fields.sendsProperty()::set);
    server.managedProperty().bind(server.visibleProperty());
    server.visibleProperty().bind(fields.sendsProperty());
    encryption.getItems().setAll(Security.values());
    encryption.valueProperty().bindBidirectional(fields.securityProperty());
    bind(Field.HOST, host, host, hostError);
    bind(Field.PORT, port, port, portError);
    bind(Field.USERNAME, username, username, usernameError);
    bind(Field.PASSWORD, password, password.input(), passwordError);
    bind(Field.FROM, from, from, fromError);
    password
        .promptTextProperty()
        .bind(
            viewModel
                .passwordStoredProperty()
                .map(stored -> stored ? strings.get("settings.mail.password-unchanged") : ""));
    fields.pointedAtProperty().subscribe(this::goTo);
    BooleanBinding fixed = settings.mayChangeProperty().not().or(viewModel.busyProperty());
    for (Node node : new Node[] {none, smtp, host, port, encryption, username, password, from}) {
      node.disableProperty().bind(fixed);
    }
    bindTest(fixed);
  }

  private void bind(Field field, Node node, TextInputControl input, Label error) {
    nodes.put(field, node);
    input.textProperty().bindBidirectional(viewModel.fields().text(field));
    validation.watch(input, error, viewModel.fields().errorProperty(field));
  }

  private void bindTest(BooleanBinding fixed) {
    test.visibleProperty().bind(settings.mayChangeProperty());
    test.managedProperty().bind(test.visibleProperty());
    test.busyProperty().bind(viewModel.testingProperty());
    test.disableProperty().bind(fixed.or(viewModel.testingProperty()));
    // Where the focus is when the button under it goes away; it would move on to Cancel below.
    viewModel.testingProperty().subscribe(now -> waitedHere = cancelTest.isFocused());
    cancelTest.managedProperty().bind(cancelTest.visibleProperty());
    cancelTest.visibleProperty().bind(viewModel.testingProperty());
    cancelTest
        .visibleProperty()
        .subscribe(
            now -> {
              if (now) {
                cancelTest.requestFocus();
              }
            });
    note.managedProperty().bind(note.visibleProperty());
    viewModel.noteProperty().subscribe(this::show);
  }

  private void goTo(@Nullable Field field) {
    if (field != null) {
      Objects.requireNonNull(nodes.get(field)).requestFocus();
      viewModel.fields().pointNowhere();
    }
  }

  private void show(@Nullable Note now) {
    note.getChildren().clear();
    note.setVisible(now != null);
    if (now != null) {
      note.getChildren().add(new NoteBox(now.tone(), "", now.text()));
      if (waitedHere) {
        waitedHere = false;
        test.requestFocus();
      }
    }
  }

  @FXML
  void test() {
    viewModel.test();
  }

  @FXML
  void cancelTest() {
    viewModel.cancelTest();
  }
}
