package org.latchkey;

import java.time.InstantSource;
import java.time.ZoneId;
import org.latchkey.credential.PasswordRule;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.window.Theme;
import org.latchkey.ui.kit.window.WindowLayers;

/**
 * What every screen works with, for as long as the window lives.
 *
 * @param network for what waits for another machine, so that the database need not wait with it
 */
record Desk(
    Strings strings,
    WindowLayers layers,
    Background background,
    Background network,
    Theme theme,
    PasswordRule passwordRule,
    InstantSource clock,
    ZoneId zone) {

  /** The same with the background of one session. */
  Desk with(Background ofSession) {
    return new Desk(strings, layers, ofSession, network, theme, passwordRule, clock, zone);
  }

  Dialogs dialogs() {
    return layers.dialogs();
  }
}
