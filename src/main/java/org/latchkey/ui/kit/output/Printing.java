package org.latchkey.ui.kit.output;

import java.util.List;
import org.latchkey.paper.Page;

/**
 * Prints pages: whatever waits for the system's printers belongs in the background, and only the dialog
 * on the thread that draws. An interface, so that view-models are tested without a printer.
 */
public interface Printing {

  /** Looks for printers, away from the thread that draws. */
  Question ask();

  /** The question for a printer, before anything secret is asked for. */
  @FunctionalInterface
  interface Question {
    /** Lets somebody choose, on the thread that draws. */
    Choice choose();
  }

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
     * Prints, away from the thread that draws.
     *
     * @return whether the printer has taken all pages
     */
    boolean print(List<Page> pages);
  }
}
