package org.latchkey.ui.settings.section;

import javafx.beans.value.ObservableBooleanValue;

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

  /** The screen has gone. */
  void close();
}
