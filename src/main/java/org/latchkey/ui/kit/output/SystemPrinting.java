package org.latchkey.ui.kit.output;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.latchkey.paper.Page;

/** Prints with the system's own dialog. */
public final class SystemPrinting implements Printing {
  private final Supplier<Window> owner;

  /** Prints for a window. */
  public SystemPrinting(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Question ask() {
    PrinterJob job = PrinterJob.createPrinterJob();
    return job == null ? Choice.NoPrinter::new : () -> choose(job);
  }

  private Choice choose(PrinterJob job) {
    if (!job.showPrintDialog(owner.get())) {
      job.cancelJob();
      return new Choice.Cancelled();
    }
    return new Choice.Chosen(pages -> print(job, pages));
  }

  /** The pages are in no window, so that they may be drawn and printed on any thread. */
  private static boolean print(PrinterJob job, List<Page> pages) {
    PageLayout paper = job.getJobSettings().getPageLayout();
    for (Page page : pages) {
      if (!job.printPage(fitted(page, paper))) {
        job.cancelJob();
        return false;
      }
    }
    return job.endJob();
  }

  /** What stands within the margins of the page, as large as the printer's own margins allow. */
  private static Node fitted(Page page, PageLayout paper) {
    Node drawn = PageNode.of(page);
    Bounds content = drawn.getBoundsInLocal();
    double scale =
        Math.min(
            1,
            Math.min(
                paper.getPrintableWidth() / (content.getWidth() + 1),
                paper.getPrintableHeight() / (content.getHeight() + 1)));
    drawn.getTransforms().add(new Scale(scale, scale));
    Bounds scaled = drawn.getBoundsInParent();
    drawn.setTranslateX((paper.getPrintableWidth() - scaled.getWidth()) / 2 - scaled.getMinX());
    drawn.setTranslateY(-scaled.getMinY());
    return drawn;
  }
}
