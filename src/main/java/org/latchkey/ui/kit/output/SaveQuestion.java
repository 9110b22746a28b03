package org.latchkey.ui.kit.output;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/**
 * The question where something is to be saved.
 *
 * @param name what the file is called until somebody calls it otherwise
 * @param type the kind of file
 * @param ending with a dot
 */
public record SaveQuestion(String title, String name, String type, String ending) {

  /** Asks with the system's own dialog; nothing happens when nothing is chosen. */
  public void ask(Window owner, Consumer<Path> then) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new ExtensionFilter(type, "*" + ending));
    File chosen = chooser.showSaveDialog(owner);
    if (chosen != null) {
      then.accept(chosen.toPath());
    }
  }
}
