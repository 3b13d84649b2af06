import ContestCore
import GRDB

extension ContestStore {
  /// Brings what was committed from the log into the database's own file, `delay` after it was committed by
  /// whichever process; goes on until the task is cancelled or the store closed.
  ///
  /// Somebody may copy `contest.sqlite` alone while the site runs: what was acknowledged before that is then in
  /// the copy. It works on a connection of its own and takes no lock that a commit waits for.
  ///
  /// - Parameters:
  ///   - interval: between two looks for other processes' commits.
  ///   - done: told after each time the file holds all that had been committed.
  public func keepFileCurrent(
    after delay: Duration = .seconds(2), lookingEvery interval: Duration = .milliseconds(250),
    done: @Sendable () -> Void = {}
  ) async {
    guard writer is DatabasePool,
      let keeper = try? DatabaseQueue(path: path, configuration: DatabaseFile.configuration(0))
    else { return }
    for await _ in changes(lookingEvery: interval) {
      repeat {
        guard (try? await Task.sleep(for: delay)) != nil else { return }
        // Somebody who reads an older state keeps the newer one in the log; the reading ends, and the disk may
        // have room by then.
      } while await Self.isCurrent(keeper) == false
      done()
    }
  }

  private static func isCurrent(_ keeper: DatabaseQueue) async -> Bool {
    let counts = try? await keeper.writeWithoutTransaction { db in
      // A connection that has read nothing does not know that there is a log.
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
      return try db.checkpoint(.passive)
    }
    return counts.map { $0.walFrameCount == $0.checkpointedFrameCount } ?? false
  }
}
