package org.latchkey.ui.shell;

import java.util.function.Consumer;
import org.latchkey.ui.kit.Route;

/** What the shell asks of the program. */
public record ShellActions(
    Consumer<Route> onNavigate, Runnable onSearch, Runnable onLock, Runnable onSignOut) {}
