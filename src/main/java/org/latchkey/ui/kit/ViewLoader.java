package org.latchkey.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads screens: {@code HomeController} with the {@code Home.fxml} that lies beside it.
 *
 * <p>Controllers come from the suppliers registered by the composition root, so that an FXML file
 * can never make an object of its own choice.
 */
public final class ViewLoader {
  private static final String SUFFIX = "Controller";

  private final Strings strings;
  private final Map<Class<?>, Supplier<?>> factories = new HashMap<>();

  /** Loads screens whose {@code %key} words come from {@code strings}. */
  public ViewLoader(Strings strings) {
    this.strings = strings;
  }

  /** Says how a controller is made; it is made anew for every load. */
  public <C> void register(Class<C> controller, Supplier<? extends C> factory) {
    factories.put(controller, factory);
  }

  /**
   * Loads the screen of a controller.
   *
   * @throws IllegalStateException if the controller is not registered or its FXML is missing
   * @throws UncheckedIOException if the FXML cannot be read
   */
  public <C> View<C> load(Class<C> controller) {
    factory(controller);
    FXMLLoader loader = new FXMLLoader(fxmlOf(controller), strings.bundle());
    loader.setControllerFactory(type -> factory(type).get());
    loader.setClassLoader(controller.getClassLoader());
    try {
      Parent root = loader.load();
      return new View<>(root, controller.cast(loader.getController()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load the screen of " + controller.getName(), e);
    }
  }

  private Supplier<?> factory(Class<?> controller) {
    Supplier<?> factory = factories.get(controller);
    if (factory == null) {
      throw new IllegalStateException(controller.getName() + " is not registered in ViewLoader");
    }
    return factory;
  }

  private static URL fxmlOf(Class<?> controller) {
    String name = controller.getSimpleName();
    if (!name.endsWith(SUFFIX)) {
      throw new IllegalStateException(controller.getName() + " is not named …" + SUFFIX);
    }
    String file = name.substring(0, name.length() - SUFFIX.length()) + ".fxml";
    URL url = controller.getResource(file);
    if (url == null) {
      throw new IllegalStateException(file + " does not lie beside " + controller.getName());
    }
    return url;
  }
}
