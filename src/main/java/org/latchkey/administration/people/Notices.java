package org.latchkey.administration.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;

/**
 * What people are told of what others do to their account. Everything here is called inside the
 * transaction that does it.
 */
public final class Notices {
  /**
   * What goes when a requirement is taken back. An invitation stays: it is as true without the
   * requirement, and the one that it has replaced does not work any more.
   */
  private static final Set<MessageKind> OF_REQUIREMENT =
      EnumSet.of(
          MessageKind.MFA_SET_UP_REQUIRED,
          MessageKind.MFA_REQUIRED,
          MessageKind.MFA_REQUIRED_SUSPENDED);

  private final SetupCodes setupCodes;
  private final Outbox outbox;

  public Notices(SetupCodes setupCodes, Outbox outbox) {
    this.setupCodes = setupCodes;
    this.outbox = outbox;
  }

  /** Somebody was added: they are invited to set a first password. */
  public void invited(Administrator person, Administrator by) {
    setupCodes.send(person, MessageKind.INVITATION, by.name());
  }

  /**
   * MFA is required now of people of whom it was not: the one rule for mail (product page 5). Whoever
   * has no usable authenticator gets a set-up code, the others a notice, and whoever has no password
   * yet an invitation. A suspended account gets no code to come in with.
   *
   * @param heldBack how long {@link #requirementTakenBack} can still withdraw it
   */
  public void nowRequired(List<Administrator> people, Administrator by, Duration heldBack) {
    List<SetupCodes.Send> codes = new ArrayList<>();
    List<Letter> notices = new ArrayList<>();
    for (Administrator person : people) {
      if (person.status() == AdministratorStatus.INVITED) {
        codes.add(new SetupCodes.Send(person, MessageKind.INVITATION, by.name(), heldBack));
      } else if (person.enrolledSince() != null && !person.authenticatorDisabled()) {
        notices.add(notice(MessageKind.MFA_REQUIRED, person, by, heldBack));
      } else if (person.status() == AdministratorStatus.SUSPENDED) {
        notices.add(notice(MessageKind.MFA_REQUIRED_SUSPENDED, person, by, heldBack));
      } else {
        codes.add(
            new SetupCodes.Send(person, MessageKind.MFA_SET_UP_REQUIRED, by.name(), heldBack));
      }
    }
    setupCodes.send(codes);
    outbox.put(notices);
  }

  private static Letter notice(
      MessageKind kind, Administrator person, Administrator by, Duration heldBack) {
    return Letter.notice(kind, Recipient.of(person)).by(by.name()).heldBackFor(heldBack);
  }

  /** The requirement was taken back: what has not gone yet stays, and its codes end. */
  public void requirementTakenBack(Collection<UUID> people) {
    setupCodes.revoke(outbox.takeBack(people, OF_REQUIREMENT));
  }

  /**
   * The address was changed: both are told (S-45), and codes that went to the old one end (S-40).
   * Whoever has no password yet is invited at the new one.
   */
  public void emailChanged(Administrator before, Administrator now, Administrator by) {
    for (Purpose purpose : Purpose.values()) {
      setupCodes.revoke(now.id(), purpose);
    }
    outbox.put(
        List.of(
            Letter.notice(MessageKind.EMAIL_CHANGED, Recipient.of(before)).by(by.name()),
            Letter.notice(MessageKind.EMAIL_CHANGED, Recipient.of(now)).by(by.name())));
    if (now.status() == AdministratorStatus.INVITED) {
      invited(now, by);
    }
  }
}
