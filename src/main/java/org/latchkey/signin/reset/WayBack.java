package org.latchkey.signin.reset;

/** The services of this package together: asking for a message, and what the code in it does. */
public record WayBack(
    MessageRequestService messages, SetupCodeService setupCodes, NewPasswordService newPasswords) {}
