package org.latchkey;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.database.DataFolder;
import org.latchkey.database.FolderLock;
import org.latchkey.database.StoreException;
import org.latchkey.database.StoreProblem;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.signin.FirstRun;
import org.latchkey.signin.reset.SetUpLink;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.WorkerBackground;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.window.Theme;
import org.latchkey.ui.kit.window.WindowLayers;
import org.latchkey.ui.kit.window.WindowMemory;
import org.latchkey.ui.setup.FirstRunController;
import org.latchkey.ui.setup.FirstRunViewModel;
import org.latchkey.ui.setup.OpeningController;
import org.latchkey.ui.setup.StoreProblemController;
import org.latchkey.ui.setup.StoreProblemViewModel;
import org.latchkey.ui.words.ProblemWords;
import org.latchkey.vault.KeyFileException;

/**
 * The composition root: builds the window, opens the store, and lets the way in and the console build
 * their screens on it.
 */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Wiring.class.getName());
  private static final int MIN_WIDTH = 960;
  private static final int MIN_HEIGHT = 640;

  private final Stage stage;
  private final StartOptions options;
  private final Strings strings = new Strings();
  private final WindowLayers layers = new WindowLayers(strings);
  private final WorkerBackground background = new WorkerBackground();
  private final WorkerBackground network = new WorkerBackground();
  private final Theme theme = new Theme();
  private final OpenStore.Parts parts;
  private final Desk desk;
  private Runnable stopLogging = () -> {};
  private @Nullable WindowMemory memory;
  private @Nullable FolderLock lock;
  private @Nullable OpenStore store;
  private @Nullable AccessFlow access;
  private Optional<SetUpLink> link;
  private Consumer<SetUpLink> onLink = this::keep;

  /**
   * Builds what lives as long as the window.
   *
   * @param stage the window, not shown yet
   * @param transports makes what takes messages to a mail server
   */
  public Wiring(
      Stage stage, StartOptions options, InstantSource clock, Supplier<MailTransport> transports) {
    this.stage = stage;
    this.options = options;
    this.link = options.link();
    parts =
        new OpenStore.Parts(
            new Passwords(),
            new PasswordRule(),
            clock,
            workstation(),
            ZoneId.systemDefault(),
            transports);
    desk = new Desk(
            strings,
            layers,
            background,
            network,
            theme,
            parts.passwordRule(),
            clock,
            ZoneId.systemDefault());
  }

  /** Shows the window with the first screen; the store is opened behind it. */
  public void start() {
    Scene scene = new Scene(layers);
    stage.setScene(scene);
    stage.setTitle(strings.get("shell.product"));
    Stream.of(16, 24, 32, 48, 64, 128, 256).map(Wiring::icon).forEach(stage.getIcons()::add);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setOnCloseRequest(this::askBeforeClosing);
    if (options.demo()) {
      theme.install(scene);
      stage.setWidth(1280);
      stage.setHeight(800);
      openSample();
      stage.show();
    } else if (startOnFolder(scene)) {
      stage.show();
    }
  }

  /** Whether there is something to show. */
  private boolean startOnFolder(Scene scene) {
    try {
      DataFolder folder = DataFolder.at(options.dataFolder());
      lock =
          FolderLock.take(
              folder,
              options.link().map(SetUpLink::text).orElse(""),
              said -> Platform.runLater(() -> called(said)));
      stopLogging = Logging.toFolder(folder.root());
      WindowMemory remembered = new WindowMemory(folder.root().resolve("workstation.properties"));
      memory = remembered;
      remembered.install(theme);
      theme.install(scene);
      remembered.install(stage);
      if (folder.isNew()) {
        firstRun(folder);
      } else {
        openFolder(folder);
      }
    } catch (StoreException e) {
      if (e.problem() == StoreProblem.IN_USE) {
        // The window that is open has been asked to show itself and says so.
        CommandLine.complain(new ProblemWords(strings).sentence(e));
        Platform.exit();
        return false;
      }
      theme.install(scene);
      stage.setWidth(MIN_WIDTH);
      stage.setHeight(MIN_HEIGHT);
      cannotStart(e);
    }
    return true;
  }

  private void firstRun(DataFolder folder) {
    FirstRun firstRun =
        new FirstRun(parts.passwords(), parts.passwordRule(), parts.clock(), parts.workstation());
    ViewLoader views = new ViewLoader(strings);
    views.register(
        FirstRunController.class,
        () ->
            new FirstRunController(
                new FirstRunViewModel(
                    background,
                    strings,
                    firstRun,
                    parts.passwordRule(),
                    folder,
                    layers.dialogs(),
                    owner ->
                        opening(
                            () -> OpenStore.inFolder(folder, parts), opened -> opened.begin(owner)),
                    this::openSample)));
    layers.setContent(views.load(FirstRunController.class).root());
    onLink = this::noOrganization;
    link.ifPresent(onLink);
    link = Optional.empty();
  }

  /** There is nothing yet that could look at it. */
  private void keep(SetUpLink early) {
    link = Optional.of(early);
  }

  private void noOrganization(SetUpLink foreign) {
    layers.toasts().show(new Toast(strings.get("link.no-organization"), Tone.WARNING));
  }

  private void openFolder(DataFolder folder) {
    showOpening();
    opening(() -> OpenStore.inFolder(folder, parts), AccessFlow::signIn);
  }

  private void openSample() {
    showOpening();
    layers.sampleDataProperty().set(true);
    opening(() -> OpenStore.sample(parts), AccessFlow::signIn);
  }

  private void showOpening() {
    ViewLoader views = new ViewLoader(strings);
    views.register(OpeningController.class, OpeningController::new);
    layers.setContent(views.load(OpeningController.class).root());
  }

  private void opening(
      Callable<OpenStore> open, Consumer<AccessFlow> then) {
    background.run(
        open,
        opened -> {
          store = opened;
          AccessFlow flow = new AccessFlow(desk, opened);
          access = flow;
          then.accept(flow);
          onLink = flow::follow;
          link.ifPresent(onLink);
          link = Optional.empty();
        },
        this::cannotStart);
  }

  /** Says why there is no way on; nothing was changed. */
  private void cannotStart(Throwable thrown) {
    StoreProblemViewModel problem = new StoreProblemViewModel(strings, thrown, stage::close);
    CommandLine.complain(problem.sentence());
    boolean known = thrown instanceof StoreException || thrown instanceof KeyFileException;
    LOG.log(known ? Level.DEBUG : Level.ERROR, "Cannot start", thrown);
    ViewLoader views = new ViewLoader(strings);
    views.register(StoreProblemController.class, () -> new StoreProblemController(problem));
    layers.setContent(views.load(StoreProblemController.class).root());
  }

  /** A second start on the same folder has asked for this window, perhaps with a link. */
  private void called(String said) {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
    SetUpLink.parse(said)
        .ifPresentOrElse(
            onLink,
            () ->
                layers
                    .toasts()
                    .show(new Toast(strings.get("kit.already-open"), Tone.INFO)));
  }

  private void askBeforeClosing(WindowEvent event) {
    if (access != null) {
      event.consume();
      access.leaveThen(stage::close);
    }
  }

  @Override
  public void close() {
    background.close();
    network.close();
    if (store != null) {
      store.close();
    }
    if (memory != null) {
      memory.save();
    }
    if (lock != null) {
      lock.close();
    }
    stopLogging.run();
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(Wiring.class.getResourceAsStream("ui/icons/latchkey-" + size + ".png")));
  }

  /** This machine's name, without asking the network, which may take its time to answer. */
  private static String workstation() {
    String given =
        Stream.of("COMPUTERNAME", "HOSTNAME")
            .map(System::getenv)
            .filter(name -> name != null && !name.isBlank())
            .findFirst()
            .orElse("");
    Path kernel = Path.of("/proc/sys/kernel/hostname");
    if (!given.isEmpty() || !Files.isReadable(kernel)) {
      return given;
    }
    try {
      return Files.readString(kernel).strip();
    } catch (IOException e) {
      LOG.log(Level.INFO, "This machine does not tell its name", e);
      return "";
    }
  }
}
