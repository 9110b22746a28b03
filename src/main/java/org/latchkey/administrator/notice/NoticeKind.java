package org.latchkey.administrator.notice;

/** What a notice is about. The words for each are in {@code strings.properties}. */
public enum NoticeKind {
  /** Somebody opened a message with which the reader's password could be set. */
  PASSWORD_MESSAGE_OPENED,
  /** Somebody came back in with a recovery kit; everybody is told. */
  RECOVERY_KIT_USED,
  /** The reader has used a recovery code and has two or fewer left. */
  FEW_RECOVERY_CODES
}
