package org.latchkey;

import java.util.Optional;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.proof.ProofCard;

/**
 * How whoever is signed in shows again that it is them; in the sample organization their phone is there
 * as well.
 */
record Proofs(Services services, Optional<SampleOrganization> sample) {

  ProofPrompt of(Desk desk, Session session) {
    return new ProofCard(
        desk.background(),
        desk.strings(),
        services.secondFactor(),
        session,
        desk.dialogs(),
        () -> sample.map(people -> new PracticePhones(desk, people).of(services, session)));
  }
}
