package org.latchkey.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.latchkey.administration.outbox.MessageHandlingRepository;
import org.latchkey.administration.widget.Widget;
import org.latchkey.administration.widget.WidgetRepository;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorCountRepository;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditRepository;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SecuritySettings;
import org.latchkey.settings.SettingsRepository;

/** Gathers what Home and the frame around every screen show, and keeps which tiles somebody wants. */
public final class OverviewService {
  private static final int ACTIVITY_SHOWN = 10;

  private final Access access;
  private final AdministratorCountRepository counts;
  private final AuditRepository events;
  private final SettingsRepository settings;
  private final MessageHandlingRepository messages;
  private final WidgetRepository widgets;

  public OverviewService(
      Access access,
      AdministratorCountRepository counts,
      AuditRepository events,
      SettingsRepository settings,
      MessageHandlingRepository messages,
      WidgetRepository widgets) {
    this.access = access;
    this.counts = counts;
    this.events = events;
    this.settings = settings;
    this.messages = messages;
    this.widgets = widgets;
  }

  /** Home for this viewer; empty for whoever has no Home. */
  public Optional<Overview> overview(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_HOME,
        AuditAction.ADMINISTRATORS_READ,
        viewer ->
            Optional.of(
                new Overview(
                    viewer,
                    viewer.role().may(Permission.SEE_MFA_TILES)
                        ? Optional.of(counts.mfa())
                        : Optional.empty(),
                    waitingMail(viewer),
                    activity(viewer),
                    Widget.of(viewer.role()),
                    shown(viewer))),
        Optional::empty);
  }

  /**
   * Turns a tile of the actor's own Home on or off; a mere preference, so it is not recorded.
   *
   * @return false when the actor is not here any more or may not see this tile, which is recorded
   */
  public boolean customize(Actor actor, Widget widget, boolean shown) {
    return access.changingOwn(
        actor,
        AuditAction.ADMINISTRATORS_READ,
        viewer -> {
          if (!widget.isFor(viewer.role())) {
            access.recordRefusal(AuditAction.ADMINISTRATORS_READ, viewer, viewer);
            return false;
          }
          if (shown) {
            widgets.show(viewer.id(), widget);
          } else {
            widgets.hide(viewer.id(), widget);
          }
          return true;
        },
        () -> false);
  }

  private Set<Widget> shown(Administrator viewer) {
    Set<Widget> hidden = widgets.hidden(viewer.id());
    return Widget.of(viewer.role()).stream()
        .filter(widget -> !hidden.contains(widget))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<AuditEvent> activity(Administrator viewer) {
    return viewer.role().may(Permission.SEE_ALL_ACTIVITY)
        ? events.newest(ACTIVITY_SHOWN)
        : events.newestAbout(viewer.id(), ACTIVITY_SHOWN);
  }

  private Optional<Integer> waitingMail(Administrator viewer) {
    if (!viewer.role().may(Permission.SEE_OUTBOX)) {
      return Optional.empty();
    }
    return Optional.of(
        viewer.role() == Role.ADMINISTRATOR_WITH_BILLING
            ? messages.waiting()
            : messages.waitingExceptTo(Role.ADMINISTRATOR_WITH_BILLING));
  }

  /**
   * What the frame shows.
   *
   * @param viewer the viewer as they are now
   * @param security what was decided about signing in, and so about the idle lock
   * @param globallyRequired whether the Global MFA Requirement is on
   * @param administrators how many there are; empty for whoever may not see Administrators
   * @param waitingMail how many messages wait; empty for whoever has no outbox
   */
  public record Frame(
      Administrator viewer,
      Organization organization,
      SecuritySettings security,
      boolean globallyRequired,
      Optional<Integer> administrators,
      Optional<Integer> waitingMail) {}

  /** The frame for this viewer; empty when the account is gone or not active any more. */
  public Optional<Frame> frame(Actor actor) {
    return access
        .active(actor)
        .map(
            viewer ->
                new Frame(
                    viewer,
                    settings.organization().orElseThrow(),
                    settings.security(),
                    settings.globalMfaRequirement(),
                    viewer.role().may(Permission.SEE_ADMINISTRATORS)
                        ? Optional.of(counts.all())
                        : Optional.empty(),
                    waitingMail(viewer)));
  }
}
