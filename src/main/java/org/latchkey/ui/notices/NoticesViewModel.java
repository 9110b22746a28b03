package org.latchkey.ui.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.notice.NoticeKind;
import org.latchkey.administrator.notice.SignInNotice;
import org.latchkey.administrator.notice.SignInNotices;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.Isolation;

/** What one viewer has not been told yet, in sentences. Told is what the viewer has closed. */
public final class NoticesViewModel {
  private final SignInNotices notices;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Strings strings;
  private final RelativeTime time;
  private final Consumer<Throwable> onFailure;
  private List<SignInNotice> unseen = List.of();

  public NoticesViewModel(
      SignInNotices notices,
      Supplier<Actor> actor,
      Background background,
      Strings strings,
      RelativeTime time,
      Consumer<Throwable> onFailure) {
    this.notices = notices;
    this.actor = actor;
    this.background = background;
    this.strings = strings;
    this.time = time;
    this.onFailure = onFailure;
  }

  /** Reads what there is to tell; {@code show} is called only when there is anything. */
  public void begin(Runnable show) {
    background.run(
        () -> notices.unseen(actor.get()),
        found -> {
          unseen = found;
          if (!found.isEmpty()) {
            show.run();
          }
        },
        onFailure);
  }

  /** One sentence for each thing, however often it happened; the oldest first. */
  List<String> sentences() {
    Map<String, List<SignInNotice>> alike = new LinkedHashMap<>();
    for (SignInNotice notice : unseen) {
      alike
          .computeIfAbsent(notice.kind() + notice.name(), key -> new ArrayList<>())
          .add(notice);
    }
    return alike.values().stream().map(this::sentence).toList();
  }

  private String sentence(List<SignInNotice> alike) {
    SignInNotice last = alike.getLast();
    String key = "notices." + last.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return strings.get(
        key, Isolation.of(last.name()), time.absolute(last.at()), alike.size());
  }

  /** Whether the viewer should look after their own account, rather than just know. */
  boolean concernsOwnAccount() {
    return unseen.stream().anyMatch(notice -> notice.kind() != NoticeKind.RECOVERY_KIT_USED);
  }

  /** The viewer has read them. */
  void seen() {
    List<SignInNotice> read = unseen;
    unseen = List.of();
    background.run(
        () -> {
          notices.seen(actor.get(), read.stream().map(SignInNotice::id).toList());
          return true;
        },
        done -> {},
        onFailure);
  }
}
