package org.latchkey.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.latchkey.vault.DataKey;

/** The two keys of a store's audit log, one for its events and one for the note of the newest (S-58). */
public final class ChainKey {
  private static final String EVENTS = "latchkey audit chain, version 1";
  private static final String NOTE = "latchkey audit head, version 1";
  private static final Pattern NOTED =
      Pattern.compile(NOTE + "\n(\\d{1,18})\n([0-9a-f]{64})\n([0-9a-f]{64})\n");

  private final SecretKey events;
  private final SecretKey note;

  public ChainKey(DataKey key) {
    events = key.derived(EVENTS);
    note = key.derived(NOTE);
  }

  /**
   * The hash of an event: HMAC-SHA256 over the hash before it and its own bytes.
   *
   * @param before 64 hexadecimal digits
   * @return 64 hexadecimal digits
   */
  public String hash(String before, byte[] event) {
    Mac mac = mac(events);
    mac.update(HexFormat.of().parseHex(before));
    return HexFormat.of().formatHex(mac.doFinal(event));
  }

  /** A head as it is noted. Nobody without the key can make one up. */
  public String written(Head head) {
    String said = NOTE + "\n" + head.seq() + "\n" + head.hash() + "\n";
    return said + HexFormat.of().formatHex(mac(note).doFinal(bytes(said))) + "\n";
  }

  /** The head of a note; empty when this key has not written it. */
  public Optional<Head> read(String noted) {
    Matcher parts = NOTED.matcher(noted);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Head head = new Head(Long.parseLong(parts.group(1)), parts.group(2));
    return MessageDigest.isEqual(bytes(written(head)), bytes(noted))
        ? Optional.of(head)
        : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Mac mac(SecretKey key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
    }
  }
}
