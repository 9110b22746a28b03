package org.latchkey.ui.administrators;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;

/** Remembers what would have been asked and said. */
public final class RecordedWindow implements Dialogs, Toasts, ProofPrompt {
  private final List<Confirmation> asked = new ArrayList<>();
  private final List<Toast> toasts = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private @Nullable Runnable onConfirm;
  private @Nullable Runnable onProved;

  public List<Confirmation> asked() {
    return asked;
  }

  public List<Toast> toasts() {
    return toasts;
  }

  public List<String> errors() {
    return errors;
  }

  /** The words of the newest toast. */
  public String said() {
    return toasts.getLast().text();
  }

  /** Presses the verb of the open question. */
  public void confirm() {
    Runnable confirmed = onConfirm;
    if (confirmed == null) {
      throw new AssertionError("nothing is asked");
    }
    onConfirm = null;
    confirmed.run();
  }

  /** Whether a code is asked for. */
  public boolean asksForCode() {
    return onProved != null;
  }

  /** Shows the code that is asked for. */
  public void prove() {
    Runnable proved = onProved;
    if (proved == null) {
      throw new AssertionError("no code is asked for");
    }
    onProved = null;
    proved.run();
  }

  @Override
  public void askThen(Runnable proved) {
    onProved = proved;
  }

  @Override
  public void confirm(Confirmation confirmation, Runnable then) {
    asked.add(confirmation);
    onConfirm = then;
  }

  @Override
  public void show(Toast toast) {
    toasts.add(toast);
  }

  @Override
  public void show(Parent content) {
    throw new AssertionError("no screen here shows a form in a dialog");
  }

  @Override
  public void close() {
    onConfirm = null;
  }

  @Override
  public void error(String title, String message, Throwable cause) {
    errors.add(title);
  }

  /** Work that waits until a test lets it go on. */
  public static final class Held implements Background {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T extends @Nullable Object> void run(
        Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
      waiting.add(() -> Background.direct().run(work, onSuccess, onFailure));
    }

    public int waiting() {
      return waiting.size();
    }

    public void next() {
      waiting.remove().run();
    }

    /** Lets the newest work answer before older work. */
    public void last() {
      waiting.removeLast().run();
    }

    public void all() {
      while (!waiting.isEmpty()) {
        next();
      }
    }
  }
}
