package org.latchkey.administrator.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;

class SignInNoticesTest {
  private final SampleConsole console = SampleConsole.open();
  private final SignInNotices notices = console.services().notices();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aNoticeWaitsUntilItsReaderHasSeenIt() {
    inTransaction(
        () ->
            notices.tell(
                console.person("Omar").id(), NoticeKind.PASSWORD_MESSAGE_OPENED, "Anna Moreau"));

    SignInNotice notice = unseen("Omar").getFirst();
    assertEquals(NoticeKind.PASSWORD_MESSAGE_OPENED, notice.kind());
    assertEquals("Anna Moreau", notice.name());
    assertEquals(console.clock().instant(), notice.at());
    assertEquals(1, unseen("Omar").size());
    assertEquals(List.of(), unseen("Anna"));

    notices.seen(console.actor("Omar"), List.of(notice.id()));
    assertEquals(List.of(), unseen("Omar"));
  }

  @Test
  void everybodyIsToldOfARecoveryKit() {
    inTransaction(() -> notices.tellEverybody(NoticeKind.RECOVERY_KIT_USED, "Anna Moreau"));

    assertEquals(1, unseen("Anna").size());
    assertEquals(1, unseen("Ingrid").size());
    notices.seen(console.actor("Anna"), ids("Anna"));
    assertEquals(List.of(), unseen("Anna"));
    assertEquals(1, unseen("Ingrid").size());
  }

  @Test
  void nobodySeesForSomebodyElse() {
    inTransaction(() -> notices.tellEverybody(NoticeKind.RECOVERY_KIT_USED, "Anna Moreau"));
    List<UUID> ofOmar = ids("Omar");

    notices.seen(console.actor("Anna"), ofOmar);

    assertEquals(ofOmar, ids("Omar"));
  }

  @Test // S-52
  void whoIsNotHereAnyMoreIsToldNothing() {
    inTransaction(() -> notices.tellEverybody(NoticeKind.RECOVERY_KIT_USED, "Anna Moreau"));
    console.sql("update administrator set status = 'SUSPENDED' where first_name = 'Omar'");

    assertEquals(List.of(), unseen("Omar"));
  }

  private List<SignInNotice> unseen(String firstName) {
    return notices.unseen(console.actor(firstName));
  }

  private List<UUID> ids(String firstName) {
    return unseen(firstName).stream().map(SignInNotice::id).toList();
  }

  private void inTransaction(Runnable work) {
    console
        .services()
        .database()
        .inTransaction(
            () -> {
              work.run();
              return true;
            });
  }
}
