package org.latchkey.signin.kit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.kit.KitSeal;
import org.latchkey.credential.kit.RecoveryKitRepository;
import org.latchkey.credential.kit.StoredKit;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.OwnAccountService;
import org.latchkey.signin.Session;

/** Makes recovery kits for Administrators with Billing, who have nobody above them to ask for help. */
public final class KitMakingService {
  private final Access access;
  private final OwnAccountService ownAccount;
  private final SettingsRepository settings;
  private final RecoveryKitRepository kits;
  private final KitSeal seal;
  private final PasswordRule rule;
  private final Outbox outbox;
  private final AuditLog audit;
  private final InstantSource clock;

  KitMakingService(
      Access access,
      OwnAccountService ownAccount,
      SettingsRepository settings,
      RecoveryKitRepository kits,
      KitSeal seal,
      PasswordRule rule,
      Outbox outbox,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.ownAccount = ownAccount;
    this.settings = settings;
    this.kits = kits;
    this.seal = seal;
    this.rule = rule;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What somebody has who may have a kit.
   *
   * @param madeAt when the kit was made that works; empty without one
   * @param anybodyHasOne whether there is a way back for the organization, by this kit or another
   *     owner's
   */
  public record OwnKit(Optional<Instant> madeAt, boolean anybodyHasOne) {}

  /** One's own kit; empty for whoever has none to make. */
  public Optional<OwnKit> own(Actor actor) {
    return owner(actor)
        .map(
            person ->
                new OwnKit(
                    kits.openOf(person.id()).map(StoredKit::madeAt),
                    kits.anyOpenOf(Role.ADMINISTRATOR_WITH_BILLING)));
  }

  /** By which somebody would guess this person's passphrase. */
  public List<String> ownWords(Session session) {
    return access.active(session.actor()).map(ownAccount::ownWords).orElse(List.of());
  }

  /**
   * Makes a kit that is not known yet: what is in the store changes only when it is kept. Takes some
   * tenths of a second.
   */
  public KitMaking prepare(Session session, String passphrase) {
    Optional<Administrator> person = owner(session.actor());
    if (person.isEmpty()) {
      return changing(session, asked -> new KitMaking.Denied());
    }
    if (ownAccount.proofNeeded(session)) {
      return new KitMaking.ProofNeeded();
    }
    return rule.flaw(passphrase, ownAccount.ownWords(person.get()))
        .<KitMaking>map(KitMaking.Flawed::new)
        .orElseGet(
            () -> {
              String organization = settings.organization().map(Organization::name).orElseThrow();
              return new KitMaking.Prepared(
                  new PreparedKit(
                      person.get().id(),
                      person.get().name(),
                      seal.seal(organization, person.get().email(), passphrase),
                      clock.instant()));
            });
  }

  /**
   * The owner has it on a disk or on paper: it works from now on, in the place of an older one, and its
   * owner is told (S-45).
   */
  public KitMaking keep(Session session, PreparedKit kit) {
    return changing(
        session,
        person -> {
          if (!person.id().equals(kit.owner())) {
            access.recordRefusal(AuditAction.RECOVERY_KIT_MADE, person, person);
            return new KitMaking.Denied();
          }
          if (ownAccount.proofNeeded(session)) {
            return new KitMaking.ProofNeeded();
          }
          // It may be saved to a second place, which makes no second kit of it.
          if (kits.find(kit.kit().file().id()).isEmpty()) {
            kits.add(kit.kit().file().id(), person.id(), kit.kit().secret(), clock.instant());
            outbox.put(Letter.notice(MessageKind.RECOVERY_KIT_MADE, Recipient.of(person)));
            audit.record(
                AuditEntry.done(
                    AuditAction.RECOVERY_KIT_MADE, Access.party(person), Access.party(person)));
          }
          return new KitMaking.Kept();
        });
  }

  /** Records that the offer of a kit was declined. */
  public void decline(Session session) {
    if (owner(session.actor()).isPresent()) {
      changing(
          session,
          person -> {
            audit.record(
                AuditEntry.done(
                    AuditAction.RECOVERY_KIT_DECLINED, Access.party(person), Access.party(person)));
            return new KitMaking.Denied();
          });
    }
  }

  private KitMaking changing(Session session, Function<Administrator, KitMaking> granted) {
    return access.changing(
        session.actor(),
        Permission.MAKE_RECOVERY_KIT,
        AuditAction.RECOVERY_KIT_MADE,
        granted,
        KitMaking.Denied::new);
  }

  private Optional<Administrator> owner(Actor actor) {
    return access
        .active(actor)
        .filter(person -> person.role().may(Permission.MAKE_RECOVERY_KIT));
  }
}
