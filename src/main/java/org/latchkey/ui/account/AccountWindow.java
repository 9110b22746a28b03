package org.latchkey.ui.account;

import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.View;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;

/** The surroundings of My Account in the program's window. */
public final class AccountWindow implements AccountSurroundings {
  private final ViewLoader loader;
  private final Dialogs dialogs;
  private final Toasts toasts;

  /** Loads the card that asks for a code from {@code loader}, where its controller is registered. */
  public AccountWindow(ViewLoader loader, Dialogs dialogs, Toasts toasts) {
    this.loader = loader;
    this.dialogs = dialogs;
    this.toasts = toasts;
  }

  @Override
  public void askForCode(Runnable then) {
    View<ProveAgainController> card = loader.load(ProveAgainController.class);
    card.controller().goOnWith(then);
    dialogs.show(card.root());
  }

  @Override
  public void confirm(Confirmation question, Runnable then) {
    dialogs.confirm(question, then);
  }

  @Override
  public void tell(String sentence) {
    toasts.show(new Toast(sentence, Tone.SUCCESS));
  }

  @Override
  public void fail(String title, String sentence, Throwable cause) {
    dialogs.error(title, sentence, cause);
  }
}
