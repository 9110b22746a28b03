package org.latchkey.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.mfa.OtpauthUri;
import org.latchkey.mfa.Totp;
import org.latchkey.qr.QrReader;

/**
 * A phone with an authenticator app, for showing enrollment where nobody has one at hand. Like a real
 * one it knows only what it was shown: a key that the wizard throws away stays on it until another is
 * scanned.
 */
public final class PracticePhone {
  private final InstantSource clock;
  private final List<Account> accounts = new CopyOnWriteArrayList<>();

  PracticePhone(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * One account in the app.
   *
   * @param addedAt when its QR code was scanned, to the microsecond as the store keeps times
   */
  public record Account(OtpauthUri uri, Instant addedAt) {
    /** The code that the app shows at a time, six ASCII digits. */
    public String codeAt(Instant time) {
      return Totp.codeOf(uri.key(), Totp.stepAt(time));
    }
  }

  /**
   * Looks at a picture and adds the account whose QR code is in it. Takes some 10 to 100 ms.
   *
   * @param argb the picture's pixels, row by row
   * @param width pixels in a row
   * @return empty when no QR code of an authenticator is to be seen
   */
  public Optional<Account> scan(int[] argb, int width) {
    return new QrReader()
        .read(argb, width)
        .flatMap(OtpauthUri::parse)
        .map(uri -> add(uri, clock.instant()));
  }

  Account add(OtpauthUri uri, Instant at) {
    Account added = new Account(uri, at.truncatedTo(ChronoUnit.MICROS));
    accounts.add(added);
    return added;
  }

  /** The account whose code was proved at a time: the last one scanned while that wizard could be open. */
  Optional<Account> provedAt(Instant enrolled, String name) {
    return accounts.reversed().stream()
        .filter(account -> account.uri().account().equalsIgnoreCase(name))
        .filter(account -> !account.addedAt().isAfter(enrolled))
        .filter(
            account ->
                Duration.between(account.addedAt(), enrolled)
                        .compareTo(EnrollmentService.GRANT_LIFETIME)
                    < 0)
        .findFirst();
  }
}
