package org.latchkey.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.latchkey.audit.chain.ChainKey;

/**
 * An event as it is stored.
 *
 * @param operationPlace its place among the events of its operation, from 0
 * @param hash by which it hangs on the event before it, 64 hexadecimal digits; null for one of an older
 *     schema that was not sealed yet
 */
public record AuditRow(AuditEvent event, int operationPlace, @Nullable String hash) {
  private static final int NO_FIELD = -1;

  /** The hash that it should have after the given one. */
  public String hashAfter(String before, ChainKey key) {
    return key.hash(before, bytes(event.seq()));
  }

  /** The same if it stood at another place. */
  public String hashAfter(String before, long seq, ChainKey key) {
    return key.hash(before, bytes(seq));
  }

  /** The same row with its hash. */
  AuditRow sealed(String newHash) {
    return new AuditRow(event, operationPlace, newHash);
  }

  /**
   * Every field as UTF-8 behind its length in four bytes, the first byte the highest; -1 and nothing for
   * null. So no two different rows have the same bytes.
   */
  private byte[] bytes(long seq) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    put(Long.toString(seq), bytes);
    put(event.operationId().toString(), bytes);
    put(Integer.toString(operationPlace), bytes);
    put(Integer.toString(event.operationSize()), bytes);
    put(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, event.at())), bytes);
    put(event.action().name(), bytes);
    put(event.result().name(), bytes);
    put(text(event.actorId()), bytes);
    put(event.actorName(), bytes);
    put(text(event.subjectId()), bytes);
    put(event.subjectName(), bytes);
    put(event.detail(), bytes);
    put(event.workstation(), bytes);
    return bytes.toByteArray();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static void put(@Nullable String field, ByteArrayOutputStream bytes) {
    byte[] text = Objects.requireNonNullElse(field, "").getBytes(StandardCharsets.UTF_8);
    int length = field == null ? NO_FIELD : text.length;
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    bytes.writeBytes(text);
  }
}
