package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S-66: a store of an earlier schema is brought to the present one, whole or not at all. */
class SchemaChangeTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private DataFolder.Store store;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void makeAStoreOfTheFirstSchema() throws Exception {
    store = new DataFolder.Store(folder);
    migrateTo("1");
    sql(
        """
        insert into organization (id, name, support_contact, key_check, created_at, version)
        values (1, 'Harbor & Finch', 'extension 300', 'check', timestamp with time zone
            '2026-11-20 09:30:00+00:00', 1)
        """);
  }

  private void migrateTo(String schema) {
    Flyway.configure()
        .dataSource(url(), "sa", "")
        .locations("classpath:org/latchkey/database/migrations")
        .target(schema)
        .load()
        .migrate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void whatWasThereIsThereAndWhatIsNewHasItsDefaults(String earlier) throws Exception {
    migrateTo(earlier);

    Database.open(store, () -> told.add("before")).close();

    assertEquals(List.of("before"), told);
    assertEquals("Harbor & Finch|null|15|FALSE", organization());
    assertFalse(Files.exists(folder.resolve("changing.mv.db")));

    Database.open(store, () -> told.add("again")).close();
    assertEquals(List.of("before"), told, "once");
  }

  @Test
  void whatAnInterruptedChangeLeftBehindDoesNotMatter() throws Exception {
    Files.writeString(folder.resolve("changing.mv.db"), "half a copy");

    Database.open(store, () -> {}).close();

    assertEquals("Harbor & Finch|null|15|FALSE", organization());
  }

  @Test
  void aChangeThatFailsLeavesTheFileAsItWas() throws Exception {
    // The present schema adds a table of this name.
    sql("create table setup_code (id integer)");

    assertThrows(StoreException.class, () -> Database.open(store, () -> {}));

    assertEquals(List.of("1"), schemas());
    assertEquals(List.of("Harbor & Finch"), rows("select name from organization"));
    assertFalse(Files.exists(folder.resolve("changing.mv.db")));
  }

  @Test
  void whatFailsBeforeTheChangeKeepsItFromBeingMade() throws Exception {
    assertThrows(
        IllegalStateException.class,
        () ->
            Database.open(
                store,
                () -> {
                  throw new IllegalStateException("no room for a backup");
                }));

    assertEquals(List.of("1"), schemas());
  }

  private List<String> schemas() throws SQLException {
    return rows(
        "select \"version\" from \"flyway_schema_history\" where \"version\" is not null");
  }

  private String organization() throws SQLException {
    return rows(
            "select name, first_enrollment_by_password, idle_lock_minutes, global_mfa_requirement"
                + " from organization")
        .getFirst();
  }

  private List<String> rows(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(String.valueOf(result.getString(column)));
        }
        rows.add(String.join("|", row));
      }
      return rows;
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement executed = connection.createStatement()) {
      executed.execute(statement);
    }
  }

  private String url() {
    return "jdbc:h2:file:" + store.databasePath() + Connections.SETTINGS;
  }
}
