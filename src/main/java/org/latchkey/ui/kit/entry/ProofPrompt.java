package org.latchkey.ui.kit.entry;

/**
 * Asks whoever is signed in to prove that it is still them, before something sensitive. An interface, so
 * that screens ask without knowing how, and are tested without a window.
 */
@FunctionalInterface
public interface ProofPrompt {

  /** Runs {@code proved} once they have; nothing when they give up. */
  void askThen(Runnable proved);
}
