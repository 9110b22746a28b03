package org.latchkey.mail.smtp;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.latchkey.mail.smtp.Delivery.Obstacle;

/** Tells from what the network threw what stands in the way. */
final class Obstacles {
  private Obstacles() {}

  /** What an exception means; empty when it did not come from the network. */
  static Optional<Obstacle> behind(Throwable thrown) {
    @Nullable Obstacle found = null;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      // A certificate is told by the innermost exception, a time-out or a name by the only one.
      if (t instanceof CertificateException || t instanceof CertPathValidatorException) {
        return Optional.of(Obstacle.CERTIFICATE);
      }
      Obstacle now = of(t);
      found = found == null ? now : found;
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable Obstacle of(Throwable t) {
    return switch (t) {
      case UnknownHostException e -> Obstacle.NAME_NOT_FOUND;
      case SocketTimeoutException e -> Obstacle.TIME_OUT;
      case NoRouteToHostException e -> Obstacle.UNREACHABLE;
      case ConnectException e ->
          String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("unreachable")
              ? Obstacle.UNREACHABLE
              : Obstacle.CONNECTION_REFUSED;
      case SSLException e -> Obstacle.NO_TLS;
      case EOFException e -> Obstacle.BROKEN_OFF;
      case SocketException e -> Obstacle.BROKEN_OFF;
      default -> null;
    };
  }
}
