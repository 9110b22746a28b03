package org.latchkey.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Route.SettingsSection;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.search.SearchRow.Hit;
import org.latchkey.ui.search.SearchRow.Sign;
import org.latchkey.ui.words.SearchText;

/**
 * The screens and actions that somebody may reach.
 *
 * @param screens in the order of the navigation
 */
record Places(List<Hit> screens, List<Hit> actions) {

  /**
   * All of one role.
   *
   * @param mayOpen whether the role may open a place
   */
  static Places of(Predicate<Route> mayOpen, Strings strings) {
    return new Places(
        open(allScreens(strings), mayOpen), open(allActions(strings), mayOpen));
  }

  /** Those with all words in title or detail, the ones that start so first. */
  Places matching(List<String> words) {
    return new Places(matching(screens, words), matching(actions, words));
  }

  private static List<Hit> allScreens(Strings strings) {
    String settings = strings.get("shell.settings");
    List<Hit> screens = new ArrayList<>();
    screens.add(hit(Sign.HOME, strings.get("shell.home"), new Route.Home()));
    screens.add(
        hit(
            Sign.WITHOUT_MFA,
            strings.get("shell.admins-without-mfa"),
            new Route.AdminsWithoutMfa()));
    screens.add(
        hit(
            Sign.ADMINISTRATORS,
            strings.get("shell.administrators"),
            new Route.Administrators()));
    screens.add(hit(Sign.OUTBOX, strings.get("shell.outbox"), new Route.Outbox()));
    screens.add(hit(Sign.ACTIVITY, strings.get("shell.activity"), new Route.Activity()));
    for (SettingsSection section : SettingsSection.values()) {
      screens.add(
          new Hit(
              Sign.SETTINGS,
              strings.get(key(section)),
              settings,
              new SearchTarget.Go(new Route.Settings(section))));
    }
    screens.add(hit(Sign.MY_ACCOUNT, strings.get("shell.my-account"), new Route.MyAccount()));
    return screens;
  }

  private static List<Hit> allActions(Strings strings) {
    return List.of(
        hit(Sign.ADD, strings.get("search.add"), new Route.NewAdministrator()),
        new Hit(
            Sign.PASSWORD,
            strings.get("search.password"),
            strings.get("shell.my-account"),
            new SearchTarget.Go(new Route.MyAccount())),
        new Hit(Sign.LOCK, strings.get("shell.lock"), "", new SearchTarget.Lock()),
        new Hit(Sign.SIGN_OUT, strings.get("shell.sign-out"), "", new SearchTarget.SignOut()));
  }

  private static String key(SettingsSection section) {
    return switch (section) {
      case ORGANIZATION -> "settings.organization";
      case SECURITY -> "settings.security";
      case MAIL -> "settings.mail";
      case APPEARANCE -> "settings.appearance";
    };
  }

  private static Hit hit(Sign sign, String title, Route route) {
    return new Hit(sign, title, "", new SearchTarget.Go(route));
  }

  private static List<Hit> open(List<Hit> all, Predicate<Route> mayOpen) {
    return all.stream()
        .filter(hit -> !(hit.target() instanceof SearchTarget.Go(Route to)) || mayOpen.test(to))
        .toList();
  }

  private static List<Hit> matching(List<Hit> all, List<String> words) {
    String whole = String.join(" ", words);
    List<Hit> starting = new ArrayList<>();
    List<Hit> others = new ArrayList<>();
    for (Hit hit : all) {
      String key = SearchText.fold(hit.title() + "\n" + hit.detail());
      if (words.stream().allMatch(key::contains)) {
        (key.startsWith(whole) ? starting : others).add(hit);
      }
    }
    starting.addAll(others);
    return starting;
  }
}
