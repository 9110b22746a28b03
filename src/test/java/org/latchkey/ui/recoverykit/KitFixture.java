package org.latchkey.ui.recoverykit;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.latchkey.SampleConsole;
import org.latchkey.audit.AuditAction;
import org.latchkey.credential.PasswordRule;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.Organization;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.kit.KitMaking;
import org.latchkey.signin.kit.OpenedKit;
import org.latchkey.signin.kit.PreparedKit;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;

/** The screens of recovery kits on the sample organization, where Priya is Administrator with Billing. */
public final class KitFixture implements AutoCloseable {
  public static final String PASSPHRASE = "four lanterns under the old bridge";
  static final String WANTED = "violet gravel below seven moons";

  public final SampleConsole console = SampleConsole.open();
  final Session session = signedIn();
  final List<OpenedKit> opened = new ArrayList<>();
  final List<EnrollmentGrant> grants = new ArrayList<>();
  final List<Runnable> questions = new ArrayList<>();
  int left;
  final KitWay way = new KitWay(opened::add, grants::add, () -> left++, () -> left++);

  private Session signedIn() {
    String email = "priya.nair@harborfinch.example";
    console.sql(
        "update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Priya'");
    SignInStep step = console.services().signIn().signIn(email, SampleOrganization.PASSWORD);
    if (step instanceof SignInStep.EnterCode enter
        && console.services().secondFactor().verify(enter.pending(), console.codeOf(email).orElseThrow())
            instanceof CodeOutcome.Accepted(SignInStep.SignedIn(Session session))) {
      return session;
    }
    throw new AssertionError(step.toString());
  }

  Organization organization() {
    return console.services().settings().organization().orElseThrow();
  }

  /** Priya's, who has shown a code a moment ago. */
  public Session session() {
    return session;
  }

  /** A kit of Priya's that is not kept yet. */
  public PreparedKit prepared() {
    if (console.services().kits().making().prepare(session, PASSPHRASE)
        instanceof KitMaking.Prepared(PreparedKit kit)) {
      return kit;
    }
    throw new AssertionError("no kit");
  }

  /** Makes and keeps a kit of Priya's, and gives its lines. */
  String kit() {
    PreparedKit kit = prepared();
    console.services().kits().making().keep(session, kit);
    return kit.lines();
  }

  long recorded(AuditAction action) {
    return console.services().events().all().stream()
        .filter(event -> event.action() == action)
        .count();
  }

  UseKitViewModel use(Strings strings, Dialogs dialogs) {
    return new UseKitViewModel(
        Background.direct(), strings, console.services().kits().use(), organization(), dialogs, way);
  }

  KitPasswordViewModel password(Strings strings, Dialogs dialogs) {
    return new KitPasswordViewModel(
        Background.direct(),
        strings,
        console.services().kits().use(),
        new PasswordRule(),
        organization(),
        dialogs,
        opened.getLast(),
        way);
  }

  MakeKitViewModel make(Strings strings, Dialogs dialogs, boolean offered) {
    return make(Background.direct(), strings, dialogs, offered);
  }

  MakeKitViewModel make(
      Background background, Strings strings, Dialogs dialogs, boolean offered) {
    return new MakeKitViewModel(
        background,
        strings,
        console.services().kits().making(),
        new PasswordRule(),
        session,
        organization(),
        ZoneOffset.UTC,
        dialogs,
        new KitExits(questions::add, () -> left++, offered));
  }

  @Override
  public void close() {
    console.close();
  }
}
