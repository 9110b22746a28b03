package org.latchkey.administration.outbox;

/** Whether a viewer may have the text of a message, and what follows from it. */
public enum Readability {
  /** It carries no code: it is simply shown. */
  OPEN,
  /** It carries a code: whoever has it shown is recorded. */
  RECORDED,
  /** With it the recipient's password could be set: recorded, and the recipient is told. */
  ANNOUNCED,
  /** With it the recipient's password could be set, and the viewer may not have it. */
  NOT_PERMITTED,
  /** It carried a code that has ended, or was taken back before it went. */
  GONE;

  /** Whether asking for the text is granted. */
  public boolean isGranted() {
    return this == OPEN || this == RECORDED || this == ANNOUNCED;
  }
}
