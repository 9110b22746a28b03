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
  private final Connections connections;

  CheckpointAfterCommit(TransactionHandler delegate, Connections connections) {
    super(delegate);
    this.connections = connections;
  }

  @Override
  public TransactionHandler specialize(Handle handle) throws SQLException {
    return new CheckpointAfterCommit(getDelegate().specialize(handle), connections);
  }

  @Override
  public void commit(Handle handle) {
    // One at a time, so that what is noted as acknowledged holds nothing that may still be refused.
    synchronized (connections) {
      try (Statement statement = handle.getConnection().createStatement()) {
        super.commit(handle);
        statement.execute("CHECKPOINT SYNC");
        connections.noteAcknowledged(handle.getConnection());
      } catch (SQLException | RuntimeException e) {
        connections.giveUp(handle.getConnection());
        throw new NotDurableException(e);
      }
    }
  }

  @Override
  public void rollback(Handle handle) {
    try {
      super.rollback(handle);
    } catch (RuntimeException e) {
      connections.giveUp(handle.getConnection());
      throw e;
    }
  }

  /**
   * The change could not be put on the disk. It is taken back, also out of the memory of the database,
   * which is opened anew at the last acknowledged commit: so nothing has happened that anybody could
   * be told of.
   */
  static final class NotDurableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDurableException(Exception cause) {
      super("The commit could not be written to the disk", cause);
    }
  }
}
