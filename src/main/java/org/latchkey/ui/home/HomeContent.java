package org.latchkey.ui.home;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.latchkey.administration.widget.Widget;
import org.latchkey.ui.kit.Tone;

/**
 * Everything that Home says, in words.
 *
 * @param greeting "Good morning, Anna"
 * @param sentence the one thing to know today
 * @param mfa empty for whoever may not see how others are protected
 * @param waitingMail empty when no message waits, and for whoever has no outbox
 * @param activity the newest events, newest first; may be empty
 * @param tiles which tiles there are for the viewer, and which are on
 */
record HomeContent(
    String greeting,
    String sentence,
    Optional<Mfa> mfa,
    Optional<Count> waitingMail,
    List<Event> activity,
    Own own,
    Tiles tiles) {

  /** Whether a tile stands there: it is on, and there is something on it. */
  boolean shows(Widget widget) {
    boolean filled =
        switch (widget) {
          case WITHOUT_MFA, COVERAGE, NOT_ENROLLED -> mfa.isPresent();
          case WAITING_MAIL -> waitingMail.isPresent();
          case RECENT_ACTIVITY, OWN_MFA -> true;
        };
    return filled && tiles.on().contains(widget);
  }

  /** Whether no tile stands there. */
  boolean isBare() {
    return tiles.offered().stream().noneMatch(this::shows);
  }

  /** The tiles that the viewer may see, in their order, and those of them that are on. */
  record Tiles(List<Widget> offered, Set<Widget> on) {}

  /**
   * The three tiles that are one right.
   *
   * @param withoutMfa how many do not have MFA required
   * @param notEnrolled how many have it required and have not enrolled
   * @param percent of all who are required and enrolled, "58%"; never rounded up
   */
  record Mfa(
      Count withoutMfa,
      Count notEnrolled,
      String percent,
      Part enrolledPart,
      Part notEnrolledPart,
      Part notRequiredPart) {}

  /** A number on a tile, what stands below it, and what a screen reader says for both. */
  record Count(int number, String shown, String below, String spoken) {
    boolean isZero() {
      return number == 0;
    }
  }

  /** A part of the ring and its line in the legend. */
  record Part(int amount, String shown, String words) {
    String spoken() {
      return shown + " " + words;
    }
  }

  /**
   * One event.
   *
   * @param when relative
   * @param exactly absolute, for the tooltip
   */
  record Event(Ikon icon, String who, String what, String when, String exactly) {
    String spoken() {
      return who + " " + what + ", " + when;
    }
  }

  /**
   * The viewer's own MFA.
   *
   * @param facts one line each, such as since when and how many recovery codes are left
   * @param action what the button says
   */
  record Own(Tone tone, String state, List<String> facts, String action) {}
}
