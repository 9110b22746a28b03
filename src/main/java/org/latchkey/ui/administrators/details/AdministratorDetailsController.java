package org.latchkey.ui.administrators.details;

import atlantafx.base.controls.ToggleSwitch;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.AdministratorDetails;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.details.AdministratorDetailsViewModel.State;
import org.latchkey.ui.administrators.form.PersonField;
import org.latchkey.ui.administrators.form.PersonFieldNodes;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.kit.table.EmptyState;

/** Binds the details of somebody. */
public final class AdministratorDetailsController {
  private final AdministratorDetailsViewModel viewModel;
  private final Strings strings;
  private final RelativeTime time;
  private final InstantSource clock;
  private final DetailsRights rights;
  private boolean shown;
  private boolean begun;

  @FXML private VBox content;
  @FXML private Node loading;
  @FXML private EmptyState gone;
  @FXML private EmptyState failed;
  @FXML private VBox banner;
  @FXML private TextField firstName;
  @FXML private Label firstNameError;
  @FXML private TextField lastName;
  @FXML private Label lastNameError;
  @FXML private TextField email;
  @FXML private Label emailError;
  @FXML private ComboBox<Role> role;
  @FXML private Label roleError;
  @FXML private Label generalReason;
  @FXML private Label roleReason;
  @FXML private Label status;
  @FXML private VBox mayLeft;
  @FXML private VBox mayRight;
  @FXML private Label mayTitle;
  @FXML private VBox standing;
  @FXML private Button activate;
  @FXML private Button suspend;
  @FXML private Button delete;
  @FXML private Label standingReason;
  @FXML private ToggleSwitch mfaToggle;
  @FXML private Label mfaCaption;
  @FXML private Label mfaReason;
  @FXML private Badge enrollment;
  @FXML private Label enrolledSince;
  @FXML private Label recoveryCodes;
  @FXML private Label failedAttempts;
  @FXML private Label lock;
  @FXML private Label lastSignIn;
  @FXML private Label setUpMessage;
  @FXML private Label setUpCode;
  @FXML private Button sendSetUp;
  @FXML private Button resetMfa;
  @FXML private Button unlock;
  @FXML private Label helpReason;
  @FXML private VBox activity;
  @FXML private Label nothingYet;
  @FXML private HBox footer;
  @FXML private Label unsaved;
  @FXML private ProgressIndicator progress;
  @FXML private Button cancel;
  @FXML private Button save;

  /** A controller of one person's details. */
  public AdministratorDetailsController(
      AdministratorDetailsViewModel viewModel,
      Strings strings,
      RelativeTime time,
      InstantSource clock) {
    this.viewModel = viewModel;
    this.strings = strings;
    this.time = time;
    this.clock = clock;
    this.rights = new DetailsRights(viewModel, strings);
  }

  @FXML
  void initialize() {
    viewModel.stateProperty().subscribe(this::show);
    WhileShown.of(
        content,
        () -> {
          shown = true;
          begin();
        },
        this::showLock,
        () -> {});
    viewModel.detailsProperty().subscribe(this::show);
    bindGeneral();
    bindSecurity();
    DetailsBanner.bind(banner, viewModel, strings);
    save.visibleProperty().bind(rights.mayChange());
    save.disableProperty().bind(rights.maySaveNow().not());
    cancel.textProperty().bind(rights.leaveText());
    unsaved.visibleProperty().bind(viewModel.changes().greaterThan(0));
    unsaved
        .textProperty()
        .bind(viewModel.changes().map(count -> strings.get("details.unsaved", count)));
    progress.visibleProperty().bind(viewModel.busyProperty());
  }

  private void bindGeneral() {
    PersonFieldNodes nodes = new PersonFieldNodes(viewModel.fields());
    nodes.bind(PersonField.FIRST_NAME, firstName, firstNameError);
    nodes.bind(PersonField.LAST_NAME, lastName, lastNameError);
    nodes.bind(PersonField.EMAIL, email, emailError);
    nodes.bind(role, roleError);
    BooleanBinding fixed = rights.mayEdit().not().or(viewModel.busyProperty());
    for (Node field : List.of(firstName, lastName, email)) {
      field.disableProperty().bind(fixed);
    }
    StandingButtons buttons = new StandingButtons(viewModel, strings);
    role.disableProperty().bind(fixed.or(buttons.roleFixed()));
    roleReason.visibleProperty().bind(rights.mayEdit().and(buttons.roleFixed()));
    generalReason.visibleProperty().bind(rights.mayEdit().not());
    bindStanding(buttons);
    PermissionLines.bind(mayLeft, mayRight, viewModel.fields().roleProperty(), strings);
    mayTitle
        .textProperty()
        .bind(
            viewModel
                .fields()
                .roleProperty()
                .map(now -> strings.get("details.permissions.of", now.label())));
  }

  private void bindStanding(StandingButtons buttons) {
    standing.visibleProperty().bind(rights.mayEdit());
    BooleanBinding suspended = buttons.suspended();
    activate.visibleProperty().bind(suspended);
    suspend.visibleProperty().bind(suspended.not());
    suspend.disableProperty().bind(buttons.isOpen(new StandingChange.Suspend()).not());
    delete.disableProperty().bind(buttons.isOpen(new StandingChange.Delete()).not());
    standingReason.textProperty().bind(buttons.obstacles());
    standingReason.visibleProperty().bind(standingReason.textProperty().isNotEmpty());
  }

  private void bindSecurity() {
    RequirementToggle.bind(mfaToggle, viewModel.fields().requirementProperty());
    mfaToggle.textProperty().bind(rights.toggleText());
    mfaToggle.disableProperty().bind(rights.mayRequire().not().or(viewModel.busyProperty()));
    mfaCaption.textProperty().bind(rights.caption(time));
    mfaReason.textProperty().bind(rights.requirementReason());
    mfaReason.visibleProperty().bind(rights.mayRequire().not());
    bindHelp();
  }

  private void bindHelp() {
    HelpButtons help = new HelpButtons(viewModel, strings);
    resetMfa.disableProperty().bind(help.isOpen(Assistance.RESET_MFA).not());
    sendSetUp.disableProperty().bind(help.isOpen(Assistance.SEND_SET_UP_MESSAGE).not());
    unlock.disableProperty().bind(help.isOpen(Assistance.UNLOCK).not());
    helpReason.textProperty().bind(help.obstacles());
    helpReason.visibleProperty().bind(helpReason.textProperty().isNotEmpty());
  }

  private void show(State state) {
    loading.setVisible(state == State.LOADING);
    gone.setVisible(state == State.GONE);
    failed.setVisible(state == State.FAILED);
    content.setVisible(state == State.READY);
    footer.setVisible(state == State.READY);
    begin();
  }

  /** Puts the focus where the viewer can do something, once there is something to do. */
  private void begin() {
    if (shown && !begun && viewModel.stateProperty().get() == State.READY) {
      begun = true;
      Stream.of(firstName, mfaToggle, cancel)
          .filter(control -> !control.isDisabled())
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private void show(@Nullable AdministratorDetails details) {
    if (details == null) {
      return;
    }
    Administrator person = details.administrator();
    SecurityFacts facts = SecurityFacts.of(person, strings, time, clock.instant());
    boolean enrolled = facts.enrollment() == MfaEnrollment.ENROLLED;
    status.setText(strings.get("details.status", person.status().label()));
    enrollment.show(enrolled ? Tone.SUCCESS : Tone.NEUTRAL, facts.enrollment().label());
    enrolledSince.setText(facts.enrolledSince());
    recoveryCodes.setText(facts.recoveryCodes());
    failedAttempts.setText(facts.failedAttempts());
    showLock();
    SetUpFacts setUp = SetUpFacts.of(details.setUpMessage(), strings, time, clock.instant());
    setUpMessage.setText(setUp.message());
    setUpCode.setText(setUp.code());
    setUpCode.setVisible(!setUp.code().isEmpty());
    lastSignIn.setText(facts.lastSignIn());
    lastSignIn.setTooltip(
        facts.lastSignInAt().isEmpty() ? null : new Tooltip(facts.lastSignInAt()));
    activity
        .getChildren()
        .setAll(
            details.activity().stream()
                .map(event -> new ActivityLine(event, strings, time, clock.instant()))
                .toList());
    nothingYet.setVisible(details.activity().isEmpty());
  }

  @FXML
  void showAllActivity() {
    viewModel.openActivity();
  }

  /** A lock ends by itself, without anything being committed. */
  private void showLock() {
    AdministratorDetails details = viewModel.detailsProperty().get();
    if (details != null) {
      String now =
          SecurityFacts.of(details.administrator(), strings, time, clock.instant()).lock();
      lock.setText(now);
      lock.setVisible(!now.isEmpty());
    }
  }

  @FXML
  void save() {
    viewModel.save();
  }

  @FXML
  void resetMfa() {
    viewModel.help(Assistance.RESET_MFA);
  }

  @FXML
  void sendSetUp() {
    viewModel.help(Assistance.SEND_SET_UP_MESSAGE);
  }

  @FXML
  void unlock() {
    viewModel.help(Assistance.UNLOCK);
  }

  @FXML
  void activate() {
    viewModel.change(new StandingChange.Activate());
  }

  @FXML
  void suspend() {
    viewModel.change(new StandingChange.Suspend());
  }

  @FXML
  void delete() {
    viewModel.change(new StandingChange.Delete());
  }

  @FXML
  void cancel() {
    viewModel.leave();
  }

  @FXML
  void tryAgain() {
    viewModel.refresh();
  }
}
