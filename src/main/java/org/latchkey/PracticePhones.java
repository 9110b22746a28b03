package org.latchkey;

import javafx.scene.Node;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.signin.Session;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.practice.PracticePhoneController;
import org.latchkey.ui.practice.PracticePhoneViewModel;

/** The phones of the sample organization's people, wherever a code of theirs is asked for. */
record PracticePhones(Desk desk, SampleOrganization people) {

  /** The phone with the account that is asked for. */
  Node with(String email) {
    PracticePhoneViewModel phone = phone();
    phone.show(() -> people.enrolledAccountOf(email));
    return load(phone);
  }

  /** The phone of whoever is signed in. */
  Node of(Services services, Session session) {
    PracticePhoneViewModel phone = phone();
    phone.show(
        () ->
            services
                .ownAccount()
                .account(session.actor())
                .flatMap(person -> people.enrolledAccountOf(person.email())));
    return load(phone);
  }

  /** The phone that can scan what the wizard shows. */
  Node beside(EnrollmentWizardViewModel wizard) {
    PracticePhoneViewModel phone = phone();
    phone.codeInSightProperty().bind(wizard.stepProperty().isEqualTo(Step.SCAN));
    return load(phone);
  }

  private PracticePhoneViewModel phone() {
    return new PracticePhoneViewModel(
        desk.background(), desk.strings(), desk.clock(), people.phone());
  }

  private Node load(PracticePhoneViewModel phone) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(PracticePhoneController.class, () -> new PracticePhoneController(phone));
    return views.load(PracticePhoneController.class).root();
  }
}
