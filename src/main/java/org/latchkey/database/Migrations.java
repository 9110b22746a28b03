package org.latchkey.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a database to this program's schema. Flyway costs half a second even with nothing to do, so
 * one SELECT decides whether it is asked at all.
 */
final class Migrations {
  /** The number of the newest script beside this class. */
  static final MigrationVersion CURRENT = MigrationVersion.fromVersion("4");

  private static final MigrationVersion NO_SCHEMA = MigrationVersion.EMPTY;

  private Migrations() {}

  /** Brings a database, also an empty one, to the newest schema. */
  static void migrate(DataSource source) {
    flyway(source).migrate();
  }

  /**
   * Whether an existing database has an older schema.
   *
   * @throws StoreException when it has no schema at all or a newer one
   */
  static boolean isBehind(DataSource source, Path databaseFile) {
    MigrationVersion version = versionOf(source, databaseFile);
    if (version.equals(NO_SCHEMA)) {
      throw new StoreException(StoreProblem.DATABASE_EMPTY, databaseFile);
    }
    if (version.compareTo(CURRENT) > 0) {
      throw new StoreException(StoreProblem.DATABASE_NEWER, databaseFile);
    }
    return version.compareTo(CURRENT) < 0;
  }

  private static MigrationVersion versionOf(DataSource source, Path databaseFile) {
    try (Connection connection = source.getConnection()) {
      try (ResultSet tables =
          connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
        if (!tables.next()) {
          return NO_SCHEMA;
        }
      }
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  """
                  select "version" from "flyway_schema_history"
                  where "success" = true and "version" is not null
                  """)) {
        MigrationVersion newest = NO_SCHEMA;
        while (rows.next()) {
          // As Flyway reads it: a newer program's version may be 2.1.
          MigrationVersion version = MigrationVersion.fromVersion(rows.getString(1));
          newest = version.compareTo(newest) > 0 ? version : newest;
        }
        return newest;
      }
    } catch (SQLException e) {
      throw StoreProblems.opening(databaseFile, e);
    }
  }

  private static Flyway flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/latchkey/database/migrations")
        .load();
  }
}
