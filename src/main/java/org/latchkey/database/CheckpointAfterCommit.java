package org.latchkey.database;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Makes every commit durable before it is acknowledged. H2 by itself acknowledges first and writes
 * later, and even with WRITE_DELAY=0 it does not ask the disk to keep what was written; a checkpoint
 * with SYNC does, so that neither a killed process nor a power cut takes an acknowledged change back.
 */
final class CheckpointAfterCommit extends DelegatingTransactionHandler {
  CheckpointAfterCommit(TransactionHandler delegate) {
    super(delegate);
  }

  @Override
  public TransactionHandler specialize(Handle handle) throws SQLException {
    return new CheckpointAfterCommit(getDelegate().specialize(handle));
  }

  @Override
  public void commit(Handle handle) {
    super.commit(handle);
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      throw new NotDurableException(e);
    }
  }

  /** The change was made but could not be put on the disk, so it is not acknowledged. */
  static final class NotDurableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDurableException(SQLException cause) {
      super("The commit could not be written to the disk", cause);
    }
  }
}
