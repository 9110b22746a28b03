package org.latchkey;

import javafx.scene.Parent;
import org.latchkey.settings.Organization;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.recoverykit.KitExits;
import org.latchkey.ui.recoverykit.MakeKitController;
import org.latchkey.ui.recoverykit.MakeKitViewModel;
import org.latchkey.ui.recoverykit.keeping.KeepKitController;

/** Builds the screen on which somebody makes a recovery kit of their own. */
final class OwnKitScreen {
  private final Desk desk;
  private final Services services;
  private final Proofs proofs;

  OwnKitScreen(Desk desk, Services services, Proofs proofs) {
    this.desk = desk;
    this.services = services;
    this.proofs = proofs;
  }

  /**
   * The screen, which fills the window.
   *
   * @param leave goes on, with a kit or without
   * @param offered whether the kit is offered, instead of asked for
   */
  Parent open(Session session, Organization organization, Runnable leave, boolean offered) {
    ViewLoader views = new ViewLoader(desk.strings());
    ProofPrompt proof = proofs.of(desk, session);
    MakeKitViewModel viewModel =
        new MakeKitViewModel(
            desk.background(),
            desk.strings(),
            services.kits().making(),
            desk.passwordRule(),
            session,
            organization,
            desk.zone(),
            desk.dialogs(),
            new KitExits(proof::askThen, leave, offered));
    views.register(MakeKitController.class, () -> new MakeKitController(viewModel));
    views.register(KeepKitController.class, () -> new KeepKitController(viewModel.keeping()));
    return views.load(MakeKitController.class).root();
  }
}
