package org.latchkey.ui.recoverykit;

import java.util.function.Consumer;

/**
 * The surroundings of making a kit.
 *
 * @param askForCode asks for a code of the authenticator and goes on once it is right
 * @param leave goes on, with a kit or without
 * @param offered whether the kit was offered, so that leaving without one declines it
 */
public record KitExits(Consumer<Runnable> askForCode, Runnable leave, boolean offered) {}
