package org.latchkey.ui.kit.message;

import atlantafx.base.controls.ModalPane;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Strings;

/**
 * Dialogs as cards on a dimmed layer over the whole window. A dialog opened from a dialog lies on
 * top of it. Put {@link #layer} last into a stack pane that fills the scene.
 */
public final class ModalDialogs implements Dialogs {
  private static final Logger LOG = System.getLogger(ModalDialogs.class.getName());

  private final Strings strings;
  private final Runnable onChange;
  private final ModalPane layer = new ModalPane();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(Node card, FocusTrap trap) {}

  /**
   * Dialogs whose own words come from {@code strings}.
   *
   * @param onChange called whenever the keyboard gets to something else by a dialog that comes or goes
   */
  public ModalDialogs(Strings strings, Runnable onChange) {
    this.strings = strings;
    this.onChange = onChange;
    layer.getStyleClass().add("modal-layer");
    layer.setId("modalLayer");
    layer.setPersistent(true);
    layer.setInTransitionFactory(node -> Motion.fade(node, 0, 1));
    // Leaves at once: a fade that ends late would take away a dialog opened meanwhile.
    layer.setOutTransitionFactory(null);
  }

  /** The layer to put over everything else. */
  public Node layer() {
    return layer;
  }

  /** Whether a dialog is open. */
  public boolean isOpen() {
    return !open.isEmpty();
  }

  @Override
  public void confirm(Confirmation confirmation, Runnable onConfirm) {
    ConfirmationCard card =
        new ConfirmationCard(
            strings,
            confirmation,
            this::close,
            () -> {
              close();
              onConfirm.run();
            });
    open(card, card.firstFocus());
  }

  @Override
  public void show(Parent content) {
    open(content, null);
  }

  @Override
  public void error(String title, String message, Throwable cause) {
    LOG.log(Level.ERROR, title, cause);
    ErrorCard card = new ErrorCard(strings, title, message, cause, this::close);
    open(card, card.firstFocus());
  }

  @Override
  public void close() {
    Open front = open.poll();
    if (front == null) {
      return;
    }
    onChange.run();
    Open next = open.peek();
    if (next == null) {
      // Cleared, because what is only hidden is still in the scene (S-37).
      layer.hide(true);
    } else {
      layer.setContent(next.card());
    }
    front.trap().release();
  }

  /** Closes every dialog, for locking and signing out. */
  public void closeAll() {
    while (isOpen()) {
      close();
    }
  }

  private void open(Parent content, @Nullable Node first) {
    onChange.run();
    StackPane card = new StackPane(content);
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    layer.show(card);
    open.push(new Open(card, new FocusTrap(layer.getScene(), card, first)));
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }
}
