package org.latchkey.ui.settings.section;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import org.latchkey.ui.kit.Unsaved;

/** One section of the settings: a form that is saved for itself. */
public interface SectionViewModel {
  /** Whether what stands in the form differs from what is stored. */
  ObservableBooleanValue changedProperty();

  /** Whether it is being saved. */
  ObservableBooleanValue busyProperty();

  /** Saves what stands in the form, unless something is wrong with it. */
  void save();

  /** Shows what is stored again. */
  void revert();

  /** What would be lost by a lock, without passwords; empty while nothing is entered. */
  Optional<Unsaved> unsaved();

  /** Enters again what {@link #unsaved} gave, and nothing else. */
  void restore(Unsaved entered);

  /** The screen has gone. */
  void close();
}
