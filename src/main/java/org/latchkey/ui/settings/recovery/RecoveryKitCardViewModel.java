package org.latchkey.ui.settings.recovery;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latchkey.administrator.Actor;
import org.latchkey.signin.kit.KitMakingService;
import org.latchkey.signin.kit.KitMakingService.OwnKit;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

/** Whether there is a recovery kit, for whoever may have one. */
public final class RecoveryKitCardViewModel {
  private final KitMakingService kits;
  private final Supplier<Actor> actor;
  private final Navigator navigator;
  private final Background background;
  private final Strings strings;
  private final InstantSource clock;
  private final RelativeTime time;
  private final ReadOnlyObjectWrapper<Optional<Content>> content =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long asked;

  /**
   * What the card says.
   *
   * @param warning what it means that nobody has a kit; empty when somebody has
   * @param action what the button says
   */
  record Content(String state, String warning, String action) {}

  /**
   * Nothing, until {@link #refresh}.
   *
   * @param zone in which days are said
   */
  public RecoveryKitCardViewModel(
      KitMakingService kits,
      Supplier<Actor> actor,
      Navigator navigator,
      Background background,
      Strings strings,
      InstantSource clock,
      ZoneId zone) {
    this.kits = kits;
    this.actor = actor;
    this.navigator = navigator;
    this.background = background;
    this.strings = strings;
    this.clock = clock;
    this.time = new RelativeTime(strings, zone);
  }

  /** Asks again whether there is a kit. */
  public void refresh() {
    long mine = ++asked;
    background.run(
        () -> kits.own(actor.get()),
        own -> {
          if (mine == asked) {
            content.set(own.map(this::content));
          }
        },
        // The settings around it say why nothing can be read.
        failure -> content.set(Optional.empty()));
  }

  private Content content(OwnKit own) {
    String state =
        own.madeAt()
            .map(at -> strings.get("settings.kit.made", time.day(at, clock.instant())))
            .orElseGet(
                () ->
                    own.anybodyHasOne()
                        ? strings.get("settings.kit.only-others")
                        : strings.get("settings.kit.none"));
    return new Content(
        state,
        own.anybodyHasOne() ? "" : strings.get("settings.kit.no-way-back"),
        strings.get(own.madeAt().isPresent() ? "recovery-kit.make-new" : "recovery-kit.make"));
  }

  /** What there is to say; empty while it is not known, and for whoever has no kit to make. */
  ReadOnlyObjectProperty<Optional<Content>> contentProperty() {
    return content.getReadOnlyProperty();
  }

  void make() {
    navigator.go(new Route.RecoveryKit());
  }

  /** The screen has gone: late answers are dropped. */
  void close() {
    asked++;
  }
}
