package org.latchkey.ui.administrators.details;

import org.latchkey.ui.administrators.assistance.AssistanceAction;
import org.latchkey.ui.administrators.standing.StandingAction;

/** What is done to the person of the details at once, without saving the form. */
public record PersonActions(AssistanceAction assistance, StandingAction standing) {}
