package org.latchkey.ui.account;

import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;

/** The surroundings of My Account in the program's window. */
public final class AccountWindow implements AccountSurroundings {
  private final ProofPrompt proof;
  private final Dialogs dialogs;
  private final Toasts toasts;

  public AccountWindow(ProofPrompt proof, Dialogs dialogs, Toasts toasts) {
    this.proof = proof;
    this.dialogs = dialogs;
    this.toasts = toasts;
  }

  @Override
  public void askForCode(Runnable then) {
    proof.askThen(then);
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
