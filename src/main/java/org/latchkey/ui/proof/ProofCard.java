package org.latchkey.ui.proof;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.latchkey.signin.SecondFactorService;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.View;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Dialogs;

/** Asks whoever is signed in for a code or, without an authenticator, the password, in a card over the screen. */
public final class ProofCard implements ProofPrompt {
  private final Background background;
  private final Strings strings;
  private final SecondFactorService secondFactor;
  private final Session session;
  private final Dialogs dialogs;
  private final Supplier<Optional<Node>> aid;

  /**
   * Cards of one session, in the window of {@code dialogs}.
   *
   * @param aid what helps with the code, in the sample organization only
   */
  public ProofCard(
      Background background,
      Strings strings,
      SecondFactorService secondFactor,
      Session session,
      Dialogs dialogs,
      Supplier<Optional<Node>> aid) {
    this.background = background;
    this.strings = strings;
    this.secondFactor = secondFactor;
    this.session = session;
    this.dialogs = dialogs;
    this.aid = aid;
  }

  @Override
  public void askThen(Runnable proved) {
    ViewLoader views = new ViewLoader(strings);
    views.register(
        ProveAgainController.class,
        () ->
            new ProveAgainController(
                new ProveAgainViewModel(background, strings, secondFactor, session),
                dialogs,
                aid.get()));
    View<ProveAgainController> card = views.load(ProveAgainController.class);
    card.controller().goOnWith(proved);
    dialogs.show(card.root());
  }
}
