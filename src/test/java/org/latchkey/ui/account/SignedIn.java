package org.latchkey.ui.account;

import org.latchkey.SampleConsole;
import org.latchkey.administrator.Administrator;
import org.latchkey.database.Database;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;

/** Signs people of the sample in as the sign-in screen does, by password and, if asked, code. */
final class SignedIn {
  private SignedIn() {}

  static Session as(SampleConsole console, Administrator person) {
    SignInStep step =
        console.services().signIn().signIn(person.email(), SampleOrganization.PASSWORD);
    if (step instanceof SignInStep.EnterCode(var pending)) {
      String code = console.codeOf(person.email()).orElseThrow();
      if (console.services().secondFactor().verify(pending, code)
          instanceof CodeOutcome.Accepted(SignInStep.SignedIn(Session session))) {
        return session;
      }
    }
    if (step instanceof SignInStep.SignedIn(Session session)) {
      return session;
    }
    throw new AssertionError(person.name() + " was not signed in: " + step);
  }

  /** What a later version will do by a service: the account is not active from now on. */
  static void suspend(SampleConsole console, String firstName) {
    Database database = console.services().database();
    database.inTransaction(
        () ->
            database
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "update administrator set status = 'SUSPENDED' where first_name = ?",
                            firstName)));
  }
}
