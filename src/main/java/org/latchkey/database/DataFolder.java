package org.latchkey.database;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.latchkey.database.file.OwnFolder;

/**
 * The layout of the data folder. Database and key live together in {@code store}, which comes into
 * being by one atomic rename at the end of the first run: so there is either no store or a whole one,
 * and a missing or empty database can never be mistaken for a new organization (S-62).
 */
public final class DataFolder {
  private static final String DATABASE = "latchkey";
  private static final String DATABASE_FILE = DATABASE + ".mv.db";
  private static final String KEY_FILE = "latchkey.key";

  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /**
   * Opens the folder, creating it when it is missing.
   *
   * @throws StoreException when it cannot be used
   */
  public static DataFolder at(Path path) {
    Path root = path.toAbsolutePath().normalize();
    // A semicolon would end the file name in the database address and start its settings (S-75).
    // A backslash that is not a separator becomes one there, and the file would be in another folder.
    boolean strayBackslash = File.separatorChar != '\\' && root.toString().contains("\\");
    if (root.toString().contains(";") || strayBackslash) {
      throw new StoreException(StoreProblem.FOLDER_NAME, root);
    }
    try {
      OwnFolder.make(root);
      Path probe = Files.createTempFile(root, ".writable", null);
      Files.write(probe, new byte[] {1});
      Files.delete(probe);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(StoreProblem.FOLDER_IS_A_FILE, root, e);
    } catch (IOException e) {
      StoreProblem problem =
          StoreProblems.isDiskFull(e)
              ? StoreProblem.DISK_FULL
              : aFileIsInTheWay(root)
                  ? StoreProblem.FOLDER_IS_A_FILE
                  : StoreProblem.FOLDER_NOT_WRITABLE;
      throw new StoreException(problem, root, e);
    }
    return new DataFolder(root);
  }

  private static boolean aFileIsInTheWay(Path path) {
    for (Path p = path; p != null; p = p.getParent()) {
      if (Files.isRegularFile(p)) {
        return true;
      }
    }
    return false;
  }

  public Path root() {
    return root;
  }

  /** The complete store. */
  public Store store() {
    return new Store(root.resolve("store"));
  }

  /** Whether nothing here tells of an earlier organization, so that the first run may begin (S-62). */
  public boolean isNew() {
    return Stream.of("store", "backups").map(root::resolve).noneMatch(Files::exists);
  }

  /** Checks that the database file is there and has content. */
  public void requireDatabase() {
    Store store = store();
    if (!Files.isRegularFile(store.databaseFile())) {
      throw new StoreException(StoreProblem.DATABASE_MISSING, store.databaseFile());
    }
    try {
      if (Files.size(store.databaseFile()) == 0) {
        throw new StoreException(StoreProblem.DATABASE_EMPTY, store.databaseFile());
      }
    } catch (IOException e) {
      throw new StoreException(StoreProblem.DATABASE_DAMAGED, store.databaseFile(), e);
    }
  }

  /** An empty place for a store in the making; what an interrupted first run left there is removed. */
  public Store newStore() {
    Path making = root.resolve("store.new");
    try {
      removeTree(making);
      OwnFolder.make(making);
    } catch (IOException e) {
      throw StoreProblems.writing(making, e);
    }
    return new Store(making);
  }

  /** Makes the finished new store the store, atomically. */
  public void adopt(Store newStore) {
    try {
      sync(newStore.databaseFile());
      OwnFolder.sync(newStore.folder());
      Files.move(newStore.folder(), root.resolve("store"), StandardCopyOption.ATOMIC_MOVE);
      OwnFolder.sync(root);
    } catch (IOException e) {
      throw StoreProblems.writing(root, e);
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void removeTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /**
   * Where the files of a store are.
   *
   * @param folder the folder that holds them all
   */
  public record Store(Path folder) {
    public Path databaseFile() {
      return folder.resolve(DATABASE_FILE);
    }

    public Path keyFile() {
      return folder.resolve(KEY_FILE);
    }

    /** The note of the newest event of the audit log. */
    public Path auditHeadFile() {
      return folder.resolve("latchkey.audit");
    }

    /** The path as the database engine wants it, without the file's suffix. */
    Path databasePath() {
      return folder.resolve(DATABASE);
    }
  }
}
