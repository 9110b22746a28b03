package org.latchkey.ui.setup;

/** The moment in which the store is opened; nothing of it changes. */
public final class OpeningController {}
