package org.latchkey.mail.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.smtp.Delivery.NotReached;
import org.latchkey.mail.smtp.Delivery.Obstacle;

class FailureWordsTest {

  @ParameterizedTest
  @EnumSource(Obstacle.class)
  void everyObstacleHasItsSentence(Obstacle obstacle) {
    String sentence =
        new FailureWords().sentence(new NotReached(obstacle, ""), at("smtp.acme.example", 1587));
    assertTrue(sentence.contains("smtp.acme.example"), sentence);
    assertTrue(sentence.endsWith("."), sentence);
    assertFalse(sentence.contains("1,587") || sentence.contains("{"), sentence);
  }

  @Test
  void everyOtherFailureHasItsSentenceToo() {
    FailureWords words = new FailureWords();
    MailServer server = at("smtp.acme.example", 587);
    for (Delivery.Fault fault : Delivery.Fault.values()) {
      assertTrue(words.sentence(new Delivery.Unsendable(fault), server).endsWith("."));
    }
    assertEquals(
        "smtp.acme.example refused the login. It said: 535 no",
        words.sentence(new NotReached(Obstacle.LOGIN_REFUSED, "535 no"), server));
    assertEquals("", words.sentence(new Delivery.Sent(), server));
    assertEquals(
        "smtp.acme.example broke the connection off.",
        words.sentence(new Delivery.Interrupted(Obstacle.BROKEN_OFF), server));
    assertFalse(words.sentence(new Delivery.GivenUp(), server).isEmpty());
    assertFalse(words.damaged().isEmpty());
  }

  private static MailServer at(String host, int port) {
    return new MailServer(
        host, port, Security.STARTTLS, "", Optional.empty(), "console@acme.example", 0);
  }
}
