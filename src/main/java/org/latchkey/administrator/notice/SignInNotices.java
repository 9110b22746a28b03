package org.latchkey.administrator.notice;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.database.Database;

/** Keeps what people are to be told until they have seen it after a sign-in. */
public final class SignInNotices {
  private final Database database;
  private final Access access;
  private final SignInNoticeRepository notices;
  private final InstantSource clock;

  public SignInNotices(
      Database database, Access access, SignInNoticeRepository notices, InstantSource clock) {
    this.database = database;
    this.access = access;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Tells one person at their next sign-in. Call it inside the transaction of what there is to tell.
   *
   * @param name who did it; may be empty
   */
  public void tell(UUID administratorId, NoticeKind kind, String name) {
    notices.insert(administratorId, kind, name, clock.instant());
  }

  /** Tells every administrator of this moment; inside the transaction too. */
  public void tellEverybody(NoticeKind kind, String name) {
    notices.insertForEverybody(kind, name, clock.instant());
  }

  /**
   * What the actor has not seen yet and is still true, the oldest first; nothing for whoever is not here
   * any more.
   */
  public List<SignInNotice> unseen(Actor actor) {
    return access
        .active(actor)
        .map(
            person ->
                notices.unseen(person.id()).stream()
                    .filter(notice -> stillTrue(notice, person))
                    .toList())
        .orElse(List.of());
  }

  /** Whoever has got new recovery codes meanwhile need not be told to get some. */
  private static boolean stillTrue(SignInNotice notice, Administrator person) {
    return notice.kind() != NoticeKind.FEW_RECOVERY_CODES
        || (person.mfaEnrollment() == MfaEnrollment.ENROLLED && person.fewRecoveryCodesLeft());
  }

  /** The actor has read these; notices of others among them stay unseen. */
  public void seen(Actor actor, Collection<UUID> ids) {
    database.inTransaction(
        () -> {
          access.active(actor).ifPresent(person -> notices.markSeen(person.id(), ids, clock.instant()));
          return true;
        });
  }
}
