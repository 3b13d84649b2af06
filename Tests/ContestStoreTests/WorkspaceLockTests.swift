import ContestStore
import Foundation
import Testing

@Suite struct WorkspaceLockTests {
  @Test("one at a time holds a workspace; when it lets go, the next may")
  func exclusive() async throws {
    let folder = try TemporaryFolder()
    var lock: WorkspaceLock? = try WorkspaceLock(databasePath: folder.database)
    #expect(lock?.databasePath == folder.database)
    let error = await storeError { () throws(StoreError) in
      _ = try WorkspaceLock(databasePath: folder.database)
    }
    #expect(error == .workspaceInUse(path: folder.database))
    lock = nil
    _ = try WorkspaceLock(databasePath: folder.database)
  }

  @Test(
    "a dead process holds nothing",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
  func death() async throws {
    let folder = try TemporaryFolder()
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = ["--no-fork", folder.database + ".lock", "sleep", "300"]
    try holder.run()
    var held: StoreError?
    for _ in 1...3000 where held == nil {
      try await Task.sleep(for: .milliseconds(20))
      held = await storeError { () throws(StoreError) in
        _ = try WorkspaceLock(databasePath: folder.database)
      }
    }
    #expect(held == .workspaceInUse(path: folder.database))
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    _ = try WorkspaceLock(databasePath: folder.database)
  }

  @Test("a folder that does not exist is reported")
  func missingFolder() async {
    let error = await storeError { () throws(StoreError) in
      _ = try WorkspaceLock(databasePath: "/khong-co/contest.sqlite")
    }
    guard case .inputOutput = error else { return #expect(error == nil, "expected inputOutput") }
  }
}
