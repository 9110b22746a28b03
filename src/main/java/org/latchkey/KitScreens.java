package org.latchkey;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.latchkey.settings.Organization;
import org.latchkey.signin.Session;
import org.latchkey.signin.kit.OpenedKit;
import org.latchkey.ui.account.AccountWindow;
import org.latchkey.ui.account.ProveAgainController;
import org.latchkey.ui.account.ProveAgainViewModel;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.recoverykit.KitExits;
import org.latchkey.ui.recoverykit.KitPasswordController;
import org.latchkey.ui.recoverykit.KitPasswordViewModel;
import org.latchkey.ui.recoverykit.KitWay;
import org.latchkey.ui.recoverykit.MakeKitController;
import org.latchkey.ui.recoverykit.MakeKitViewModel;
import org.latchkey.ui.recoverykit.UseKitController;
import org.latchkey.ui.recoverykit.UseKitViewModel;

/** Builds the screens of recovery kits, each when it is its turn. */
final class KitScreens {
  private final Desk desk;
  private final Services services;
  private final Organization organization;
  private final KitWay way;

  KitScreens(Desk desk, Services services, Organization organization, KitWay way) {
    this.desk = desk;
    this.services = services;
    this.organization = organization;
    this.way = way;
  }

  /** A kit and its passphrase. */
  Parent use() {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(
        UseKitController.class,
        () ->
            new UseKitController(
                new UseKitViewModel(
                    desk.background(),
                    desk.strings(),
                    services.kits().use(),
                    organization,
                    desk.dialogs(),
                    way)));
    return views.load(UseKitController.class).root();
  }

  /** The new password of whose kit is open. */
  Parent password(OpenedKit kit) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(
        KitPasswordController.class,
        () ->
            new KitPasswordController(
                new KitPasswordViewModel(
                    desk.background(),
                    desk.strings(),
                    services.kits().use(),
                    desk.passwordRule(),
                    organization,
                    desk.dialogs(),
                    kit,
                    way)));
    return views.load(KitPasswordController.class).root();
  }

  /**
   * A kit of one's own.
   *
   * @param offered whether it is offered, instead of asked for
   */
  Parent make(Session session, Runnable leave, boolean offered) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(
        ProveAgainController.class,
        () ->
            new ProveAgainController(
                new ProveAgainViewModel(
                    desk.background(), desk.strings(), services.secondFactor(), session),
                desk.dialogs()));
    Consumer<Runnable> askForCode =
        new AccountWindow(views, desk.dialogs(), desk.layers().toasts())::askForCode;
    views.register(
        MakeKitController.class,
        () ->
            new MakeKitController(
                new MakeKitViewModel(
                    desk.background(),
                    desk.strings(),
                    services.kits().making(),
                    desk.passwordRule(),
                    session,
                    organization,
                    desk.zone(),
                    desk.dialogs(),
                    new KitExits(askForCode, leave, offered))));
    return views.load(MakeKitController.class).root();
  }
}
