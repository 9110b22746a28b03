package org.latchkey.transfer.activity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.latchkey.audit.AuditEvent;

/** An event as the cells of a row or as an object of JSON. */
final class EventRow {
  /** What the cells are called. */
  static final List<String> NAMES =
      List.of(
          "number", "time", "action", "result", "actor_id", "actor", "subject_id", "subject", "detail",
          "workstation", "operation_id");

  private EventRow() {}

  /** The cells: times in UTC (ISO 8601), somebody unknown empty, no line break that begins a line. */
  static List<String> cells(AuditEvent event) {
    return List.of(
        Long.toString(event.seq()),
        event.at().toString(),
        event.action().name(),
        event.result().name(),
        id(event.actorId()),
        oneLine(event.actorName()),
        id(event.subjectId()),
        oneLine(event.subjectName()),
        oneLine(event.detail()),
        oneLine(event.workstation()),
        event.operationId().toString());
  }

  /** The same as one line of JSON; somebody unknown is null. */
  static String json(AuditEvent event) {
    List<String> cells = cells(event);
    StringBuilder line = new StringBuilder("{");
    for (int i = 0; i < cells.size(); i++) {
      String name = NAMES.get(i);
      String cell = cells.get(i);
      line.append(i == 0 ? "\"" : ",\"").append(name).append("\":");
      if (i == 0) {
        line.append(cell);
      } else if (cell.isEmpty() && name.endsWith("_id")) {
        line.append("null");
      } else {
        quote(cell, line);
      }
    }
    return line.append("}\n").toString();
  }

  private static String id(@Nullable UUID id) {
    return Objects.toString(id, "");
  }

  /** What the program records has none; a row that somebody else wrote may (S-60). */
  private static String oneLine(String text) {
    return text.replace("\r", "\\r")
        .replace("\n", "\\n")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** RFC 8259 §7. */
  private static void quote(String text, StringBuilder line) {
    line.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ' || (Character.isSurrogate(c) && !isPaired(text, i))) {
        line.append("\\u%04x".formatted((int) c));
      } else {
        line.append(c);
      }
    }
    line.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
