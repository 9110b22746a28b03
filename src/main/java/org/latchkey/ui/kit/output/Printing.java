package org.latchkey.ui.kit.output;

import java.util.List;
import org.latchkey.paper.Page;

/** Prints pages. An interface, so that view-models are tested without a printer. */
public interface Printing {

  /** Lets somebody choose a printer, before anything secret is asked for. */
  Choice choose();

  /** What came of choosing. */
  sealed interface Choice {
    /** The system has no printer. */
    record NoPrinter() implements Choice {}

    /** Nothing is to be printed after all. */
    record Cancelled() implements Choice {}

    /** This one. */
    record Chosen(Printer printer) implements Choice {}
  }

  /** A printer that was chosen for one print. */
  @FunctionalInterface
  interface Printer {
    /**
     * Prints; to be called on the thread that draws.
     *
     * @return whether the printer has taken all pages
     */
    boolean print(List<Page> pages);
  }
}
