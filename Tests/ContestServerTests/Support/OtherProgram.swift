import GRDB

/// Another program at work on a contest's database, with a connection of its own.
enum OtherProgram {
  static func run(_ sql: String, in path: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: sql) }
    try other.close()
  }
}
