package org.latchkey.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to this program's schema. Flyway costs half a second even with nothing to do, so
 * one SELECT decides whether it is asked at all.
 */
final class Migrations {
  /** The number of the newest script beside this class. */
  static final int CURRENT = 1;

  private static final int NO_SCHEMA = 0;

  private Migrations() {}

  static void create(DataSource source) {
    flyway(source).migrate();
  }

  /**
   * Migrates an existing database when it is behind.
   *
   * @param beforeChange run before the first change is made to a database with content
   * @throws StoreException when the database has no schema at all or a newer one
   */
  static void bringUpToDate(DataSource source, Path databaseFile, Runnable beforeChange) {
    int version = versionOf(source, databaseFile);
    if (version == NO_SCHEMA) {
      throw new StoreException(StoreProblem.DATABASE_EMPTY, databaseFile);
    }
    if (version > CURRENT) {
      throw new StoreException(StoreProblem.DATABASE_NEWER, databaseFile);
    }
    if (version < CURRENT) {
      beforeChange.run();
      flyway(source).migrate();
    }
  }

  private static int versionOf(DataSource source, Path databaseFile) {
    try (Connection connection = source.getConnection()) {
      try (ResultSet tables =
          connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
        if (!tables.next()) {
          return NO_SCHEMA;
        }
      }
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  """
                  select max(cast("version" as integer)) from "flyway_schema_history"
                  where "success" = true
                  """)) {
        return row.next() ? row.getInt(1) : NO_SCHEMA;
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
