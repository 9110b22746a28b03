package org.latchkey.ui.kit;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.qr.QrCode;
import org.latchkey.ui.kit.entry.CodeField;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.entry.StrengthMeter;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.NoteBox;
import org.latchkey.ui.kit.picture.Avatar;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.kit.picture.CountdownRing;
import org.latchkey.ui.kit.picture.CoverageRing;
import org.latchkey.ui.kit.picture.Icons;
import org.latchkey.ui.kit.picture.QrCodeView;
import org.latchkey.ui.kit.picture.StepBar;
import org.latchkey.ui.kit.window.CardFrame;
import org.latchkey.ui.kit.window.ProductMark;

/** Every kit control, put together as screens do. */
final class Gallery {
  static final String URI =
      "otpauth://totp/Harbor%20%26%20Finch%20Ltd:priya.nair%40harborfinch.example"
          + "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Harbor%20%26%20Finch%20Ltd";

  private Gallery() {}

  static Parent controls() {
    Button primary = new Button("Add administrator", Icons.small(Feather.PLUS));
    primary.getStyleClass().add("accent");
    Button danger = new Button("Reset MFA");
    danger.getStyleClass().add("danger");
    Button link = new Button("Use a recovery code");
    link.getStyleClass().add("link");
    Button flat = new Button("Clear");
    flat.getStyleClass().addAll("flat", "accent");
    Button off = new Button("Verify");
    off.getStyleClass().add("accent");
    off.setDisable(true);
    HBox buttons = row(primary, new Button("Cancel"), danger, flat, link, off);

    HBox badges =
        row(
            new Badge(Tone.SUCCESS, "Required"),
            new Badge(Tone.WARNING, "Not Required"),
            new Badge(Tone.DANGER, "Locked", Feather.LOCK),
            new Badge(Tone.NEUTRAL, "Not Enrolled"),
            new Badge(Tone.INFO, "New"),
            new Avatar("Anna Moreau"),
            new ProductMark());

    ToggleButton all = new ToggleButton("All 24");
    all.setSelected(true);
    HBox segmented = new HBox(all, new ToggleButton("Not required 7"), new ToggleButton("Locked 1"));
    segmented.getStyleClass().add("segmented");
    CheckBox some = new CheckBox("Some");
    some.setIndeterminate(true);
    CheckBox ticked = new CheckBox("Require MFA");
    ticked.setSelected(true);
    ComboBox<String> role = new ComboBox<>(FXCollections.observableArrayList("Help Desk"));
    role.getSelectionModel().select(0);
    ToggleButton locked = new ToggleButton("Locked 1");
    locked.setSelected(true);
    SegmentedButton controlsFx =
        new SegmentedButton(new ToggleButton("All 24"), new ToggleButton("Invited 2"), locked);
    CheckComboBox<String> columns = new CheckComboBox<>(FXCollections.observableArrayList("Role"));
    columns.getCheckModel().check(0);
    HBox filters = row(segmented, controlsFx, columns);
    HBox choices = row(ticked, some, new CheckBox("None"), role);

    PasswordRevealField hidden = new PasswordRevealField();
    hidden.setText("correct horse battery");
    PasswordRevealField empty = new PasswordRevealField();
    empty.setPromptText("At least 12 characters");
    StrengthMeter weak = new StrengthMeter();
    weak.setScore(1);
    StrengthMeter good = new StrengthMeter();
    good.setScore(3);
    VBox passwords =
        new VBox(label("Password"), hidden, good, label("Repeat"), empty, weak, error());
    passwords.getStyleClass().add("field-group");
    passwords.setMinWidth(300);

    CountdownRing countdown = new CountdownRing();
    countdown.remainingProperty().set(17 / 30.0);
    countdown.textProperty().set("17");
    CoverageRing coverage = coverage();
    StepBar steps = new StepBar();
    steps.setSteps(List.of("Get an app", "Scan", "Verify", "Recovery codes", "Done"));
    steps.setCurrent(1);
    CodeField wrong = new CodeField();
    wrong.setText("304118");
    wrong.setError(true);
    VBox notes =
        new VBox(
            8,
            new NoteBox(Tone.WARNING, "3 of 3 are not enrolled yet.", "They enroll at their next sign-in."),
            new NoteBox(Tone.SUCCESS, "", "Nobody is locked out: 1 enrolled Administrator with Billing remains."),
            new NoteBox(Tone.DANGER, "This cannot be undone.", "They lose their codes."),
            new NoteBox(Tone.INFO, "", "Recovery codes work once each."));
    HBox.setHgrow(notes, Priority.ALWAYS);
    HBox middle = new HBox(24, passwords, notes);
    HBox rings = row(countdown, coverage, wrong);
    TextField search = new TextField();
    search.setPromptText("Name or e-mail");
    VBox gallery = new VBox(buttons, badges, filters, choices, search, middle, rings, steps, tiles());
    gallery.getStyleClass().add("screen");
    return gallery;
  }

  static CoverageRing coverage() {
    CoverageRing ring = new CoverageRing();
    ring.getSegments()
        .addAll(
            new CoverageRing.Segment(Tone.SUCCESS, 14, "14 required and enrolled", () -> {}),
            new CoverageRing.Segment(Tone.WARNING, 3, "3 required, not enrolled", () -> {}),
            new CoverageRing.Segment(Tone.NEUTRAL, 7, "7 not required", () -> {}));
    ring.valueProperty().set("58%");
    ring.setCaption("protected");
    return ring;
  }

  static Parent home() {
    VBox screen = new VBox(tiles());
    screen.getStyleClass().add("screen");
    return screen;
  }

  static Parent tiles() {
    HBox tiles = new HBox(16, tile("tile-warning", "Admins Without MFA Required", "7"), tile("tile-success", "Everyone is required to use MFA", "0"), tile("tile", "Not Enrolled", "3"));
    tiles.getChildren().forEach(tile -> HBox.setHgrow(tile, Priority.ALWAYS));
    return tiles;
  }

  private static VBox tile(String style, String title, String number) {
    Label head = new Label(title, Icons.small(Feather.ALERT_TRIANGLE));
    head.getStyleClass().add("card-head");
    Label count = new Label(number);
    count.getStyleClass().add("number");
    Label below = new Label("of 24 administrators");
    below.getStyleClass().add("caption");
    VBox tile = new VBox(head, count, below, new Button("Review"));
    tile.getStyleClass().addAll("tile", style);
    return tile;
  }

  static Parent verify() {
    Label title = new Label("Verify Your Identity");
    title.getStyleClass().add("title-3");
    Label text = new Label("Enter the six digits that your authenticator app shows.");
    text.getStyleClass().add("muted");
    text.setWrapText(true);
    CodeField code = new CodeField();
    code.setId("code");
    code.setText("304");
    Button verify = new Button("Verify");
    verify.setDefaultButton(true);
    verify.getStyleClass().add("block");
    verify.setDisable(true);
    Button recovery = new Button("Use a recovery code");
    recovery.getStyleClass().add("link");
    VBox box = new VBox(16, title, text, code, verify, recovery);
    box.setAlignment(Pos.CENTER);
    CardFrame frame = new CardFrame();
    frame.setOrganization("Harbor & Finch Ltd");
    frame.setHelp("Need help? IT support, extension 300");
    frame.setContent(box);
    return frame;
  }

  static Parent wizard() {
    StepBar steps = new StepBar();
    steps.setSteps(List.of("Get an app", "Scan", "Verify", "Recovery codes", "Done"));
    steps.setCurrent(1);
    QrCodeView qr = new QrCodeView();
    qr.setId("qr");
    qr.setCode(QrCode.of(URI));
    qr.setPrefSize(296, 296);
    Label title = new Label("Scan this with your authenticator app");
    title.getStyleClass().add("title-3");
    Label key = new Label("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
    key.getStyleClass().add("mono");
    Button next = new Button("Continue");
    next.setDefaultButton(true);
    HBox buttons = new HBox(new Button("Back"), next);
    buttons.getStyleClass().add("buttons");
    VBox right = new VBox(16, title, label("CAN'T SCAN? TYPE THIS TOTP KEY"), key, buttons);
    HBox.setHgrow(right, Priority.ALWAYS);
    CardFrame frame = new CardFrame();
    frame.setWide(true);
    frame.setContent(new VBox(28, steps, new HBox(36, qr, right)));
    return frame;
  }

  static Confirmation requireMfa() {
    return new Confirmation(
        "Require MFA for 3 administrators?",
        "They sign in with a code from an authenticator app from their next sign-in on.",
        List.of(
            new Confirmation.Line("Omar Haddad", "Command Runner"),
            new Confirmation.Line("Grace Lindqvist", "Read Only"),
            new Confirmation.Line("Mei-Ling Zhao", "Administrator with Billing")),
        List.of(
            new Confirmation.Note(
                Tone.WARNING,
                "3 of 3 are not enrolled yet.",
                "They meet enrollment at their next sign-in."),
            new Confirmation.Note(
                Tone.SUCCESS,
                "",
                "Nobody is locked out: 1 enrolled Administrator with Billing remains.")),
        "Require MFA",
        Tone.INFO);
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("field-label");
    return label;
  }

  private static Label error() {
    Label error = new Label("The two passwords differ.");
    error.getStyleClass().add("field-error");
    return error;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(12, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
