package org.latchkey.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;

/** The organization's name and whom to ask for help. */
public final class OrganizationService {
  private final Access access;
  private final SettingsRepository settings;
  private final AuditLog audit;
  private final AtomicReference<@Nullable Organization> known = new AtomicReference<>();

  public OrganizationService(Access access, SettingsRepository settings, AuditLog audit) {
    this.access = access;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * What can be entered.
   *
   * @param name also the issuer in authenticator apps
   * @param supportContact shown on the sign-in screens; empty for nobody
   */
  public record Form(String name, String supportContact) {
    /** What is stored. */
    public static Form of(Organization organization) {
      return new Form(organization.name(), organization.supportContact());
    }
  }

  /** What is stored, and whether the viewer may change it; changing asks again. */
  public record Present(Form form, boolean mayChange) {}

  /** What became of a change; only {@link Saved} has changed anything. */
  public sealed interface Outcome {
    record Saved(Form now) implements Outcome {}

    /** The name or the contact cannot be used. */
    record Invalid() implements Outcome {}

    /** Somebody else has changed it meanwhile. */
    record Conflict(Form now) implements Outcome {}

    /** The actor may not, or not any more. */
    record Denied() implements Outcome {}
  }

  /**
   * The organization as it was last read or changed by this program, for the screens before anybody is
   * signed in. Asks the store only the first time.
   */
  public Organization present() {
    Organization already = known.get();
    if (already != null) {
      return already;
    }
    Organization read = settings.organization().orElseThrow();
    known.set(read);
    return read;
  }

  /** What is stored; empty when the actor may not see it. */
  public Optional<Present> read(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_SETTINGS,
        AuditAction.SETTINGS_READ,
        person ->
            Optional.of(
                new Present(stored(), person.role().may(Permission.CHANGE_SETTINGS))),
        Optional::empty);
  }

  /**
   * Changes it.
   *
   * @param seen what the actor has seen
   */
  public Outcome change(Actor actor, Form seen, Form wanted) {
    Outcome outcome =
        access.changing(
            actor,
            Permission.CHANGE_SETTINGS,
            AuditAction.ORGANIZATION_CHANGED,
            person -> change(person, seen, wanted),
            Outcome.Denied::new);
    // Only now: a transaction that is rolled back has changed nothing.
    if (outcome instanceof Outcome.Saved) {
      known.set(settings.organization().orElseThrow());
    }
    return outcome;
  }

  private Outcome change(Administrator person, Form seen, Form wanted) {
    Optional<OrganizationName> name = OrganizationName.parse(wanted.name());
    Optional<SupportContact> contact = SupportContact.parse(wanted.supportContact());
    if (name.isEmpty() || contact.isEmpty()) {
      return new Outcome.Invalid();
    }
    Form before = stored();
    if (!before.equals(seen)) {
      return new Outcome.Conflict(before);
    }
    Form after = new Form(name.get().text(), contact.get().text());
    if (!after.equals(before)) {
      settings.setOrganization(name.get(), contact.get());
      audit.record(
          AuditEntry.done(AuditAction.ORGANIZATION_CHANGED, Access.party(person), Party.NONE)
              .because(changes(before, after)));
    }
    return new Outcome.Saved(after);
  }

  private Form stored() {
    return Form.of(settings.organization().orElseThrow());
  }

  private static String changes(Form before, Form after) {
    List<String> changes = new ArrayList<>();
    if (!before.name().equals(after.name())) {
      changes.add("name " + before.name() + " → " + after.name());
    }
    if (!before.supportContact().equals(after.supportContact())) {
      changes.add("support contact " + before.supportContact() + " → " + after.supportContact());
    }
    return String.join(", ", changes);
  }
}
