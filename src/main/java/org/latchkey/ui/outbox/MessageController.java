package org.latchkey.ui.outbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.administration.outbox.Readability;
import org.latchkey.mail.Message;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.output.GuardedText;
import org.latchkey.ui.kit.output.SaveQuestion;
import org.latchkey.ui.kit.output.SystemPrinting;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.kit.picture.Icons;

/** Binds the dialog of one message to its view-model. */
public final class MessageController {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final MessageViewModel viewModel;
  private final OutboxWords words;
  private final Strings strings;
  private final Dialogs dialogs;
  private final Consumer<OutboxEntry> onCancel;
  private final InstantSource clock;

  @FXML private VBox root;
  @FXML private Label subject;
  @FXML private Label recipient;
  @FXML private Label address;
  @FXML private Badge standing;
  @FXML private Label written;
  @FXML private Label detail;
  @FXML private GuardedText text;
  @FXML private VBox hidden;
  @FXML private Label aboutText;
  @FXML private Button showText;
  @FXML private Button copyText;
  @FXML private Button saveMail;
  @FXML private Button printMessage;
  @FXML private Button savePdf;
  @FXML private Label messageNotice;
  @FXML private Button sendAgain;
  @FXML private Button handOver;
  @FXML private Button cancelMessage;
  @FXML private Label notCancellable;
  @FXML private Button closeMessage;

  /**
   * A controller of one dialog, which {@code dialogs} shows.
   *
   * @param onCancel asks whether the message is to be cancelled
   */
  MessageController(
      MessageViewModel viewModel,
      OutboxWords words,
      Strings strings,
      Dialogs dialogs,
      InstantSource clock,
      Consumer<OutboxEntry> onCancel) {
    this.viewModel = viewModel;
    this.words = words;
    this.strings = strings;
    this.dialogs = dialogs;
    this.clock = clock;
    this.onCancel = onCancel;
  }

  @FXML
  void initialize() {
    text.textProperty().bind(viewModel.textProperty());
    text.visibleProperty().bind(viewModel.textProperty().isNotEmpty());
    hidden.visibleProperty().bind(text.visibleProperty().not());
    messageNotice.textProperty().bind(viewModel.noticeProperty());
    viewModel
        .failedProperty()
        .subscribe(failed -> messageNotice.pseudoClassStateChanged(FAILED, failed));
    // None is disabled while it works: the focus would move on, to Cancel message in the end.
    for (Button button : List.of(showText, sendAgain, handOver, cancelMessage)) {
      button.managedProperty().bind(button.visibleProperty());
    }
    detail.managedProperty().bind(detail.visibleProperty());
    detail.visibleProperty().bind(detail.textProperty().isNotEmpty());
    notCancellable.managedProperty().bind(notCancellable.visibleProperty());
    notCancellable.visibleProperty().bind(notCancellable.textProperty().isNotEmpty());
    cancelMessage.accessibleHelpProperty().bind(notCancellable.textProperty());
    viewModel.entryProperty().subscribe(this::show);
    text.setOnCopy(viewModel::copy);
    WhileShown.of(root, this::begin, viewModel::tick, viewModel::close);
  }

  private void begin() {
    viewModel.begin();
    (showText.isVisible() ? showText : closeMessage).requestFocus();
  }

  private void show(OutboxEntry entry) {
    Message message = entry.message();
    subject.setText(message.subject());
    recipient.setText(words.recipient(message));
    address.setText(words.address(message));
    OutboxWords.Standing now = words.standing(message);
    standing.show(now.tone(), now.text(), now.icon());
    written.setText(strings.get("outbox.written-at", words.exactly(message.createdAt())));
    detail.setText(words.detail(message, clock.instant()));
    aboutText.setText(words.aboutText(entry));
    aboutText.setGraphic(
        entry.readability().isGranted() ? Icons.of(Tone.INFO) : Icons.small(Feather.LOCK));
    boolean granted = entry.readability().isGranted();
    showText.setVisible(granted && entry.readability() != Readability.OPEN);
    for (Button button : List.of(copyText, saveMail, printMessage, savePdf)) {
      button.setVisible(granted);
      button.setManaged(granted);
    }
    sendAgain.setVisible(entry.notAgain().isEmpty());
    handOver.setVisible(entry.waiting());
    cancelMessage.setVisible(entry.waiting());
    cancelMessage.setDisable(!entry.cancellable());
    notCancellable.setText(words.notCancellable(entry));
  }

  @FXML
  void showText() {
    viewModel.showText();
  }

  @FXML
  void copyText() {
    viewModel.copy();
  }

  @FXML
  void saveMail() {
    choose(".eml", strings.get("outbox.mail-type"), viewModel::saveMail);
  }

  @FXML
  void savePdf() {
    choose(".pdf", strings.get("outbox.pdf-type"), viewModel::savePdf);
  }

  private void choose(String ending, String type, Consumer<Path> then) {
    new SaveQuestion(
            strings.get("outbox.save-title"), viewModel.fileName(ending), type, ending)
        .ask(root.getScene().getWindow(), then);
  }

  @FXML
  void printMessage() {
    viewModel.print(new SystemPrinting(() -> root.getScene().getWindow()));
  }

  @FXML
  void sendAgain() {
    viewModel.sendAgain();
  }

  @FXML
  void handOver() {
    viewModel.handOver();
  }

  @FXML
  void cancelMessage() {
    onCancel.accept(viewModel.entryProperty().get());
  }

  @FXML
  void close() {
    dialogs.close();
  }
}
