package org.latchkey.administration.standing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.latchkey.administration.people.PeoplePlan;
import org.latchkey.administration.people.Person;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Role;

/**
 * What giving each of the roles would do, as long as none is chosen.
 *
 * @param changing everybody who was chosen
 * @param plans one for every role
 */
public record RolePlans(List<Person> changing, Map<Role, StandingPlan> plans)
    implements PeoplePlan {
  /** Who is left out depends on the role. */
  @Override
  public List<Skipped> skipped() {
    return List.of();
  }

  /** The plan of giving a role. */
  public StandingPlan of(Role role) {
    return Objects.requireNonNull(plans.get(role));
  }
}
