package org.latchkey.ui.kit.window;

import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.stage.PopupWindow.AnchorLocation;

/** Places the menus of buttons that stand at the right edge of the window. */
public final class MenuPlacement {
  /** Between button and menu, in px. */
  private static final double GAP = 6;

  private MenuPlacement() {}

  /** Lets the menu hang from the button's right end, so that it stays inside the window. */
  public static void alignRight(MenuButton button) {
    button.addEventHandler(MenuButton.ON_SHOWN, event -> hang(button));
  }

  private static void hang(MenuButton button) {
    ContextMenu menu = button.getItems().getFirst().getParentPopup();
    Bounds onScreen = button.localToScreen(button.getLayoutBounds());
    if (menu != null && onScreen != null) {
      menu.setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
      menu.setAnchorX(onScreen.getMaxX());
      menu.setAnchorY(onScreen.getMaxY() + GAP);
    }
  }
}
