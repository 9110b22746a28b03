package org.latchkey;

import javafx.scene.Parent;
import org.latchkey.signin.kit.OpenedKit;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.recoverykit.KitPasswordController;
import org.latchkey.ui.recoverykit.KitPasswordViewModel;
import org.latchkey.ui.recoverykit.KitWay;
import org.latchkey.ui.recoverykit.UseKitController;
import org.latchkey.ui.recoverykit.UseKitViewModel;

/** Builds the screens of coming back in with a recovery kit, each when it is its turn. */
final class KitScreens {
  private final Desk desk;
  private final Services services;
  private final KitWay way;

  KitScreens(Desk desk, Services services, KitWay way) {
    this.desk = desk;
    this.services = services;
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
                    services.organization().present(),
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
                    services.organization().present(),
                    desk.dialogs(),
                    kit,
                    way)));
    return views.load(KitPasswordController.class).root();
  }
}
