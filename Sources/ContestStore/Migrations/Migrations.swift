import GRDB

/// The schema's history: each step in a file of its own, never edited once it has been released.
enum Migrations {
  /// "CTST": tells our files from other SQLite files (PRAGMA application_id).
  static let applicationID: Int32 = 0x4354_5354

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(M001.name) { try $0.execute(sql: M001.sql) }
    migrator.registerMigration(M002.name) { try $0.execute(sql: M002.sql) }
    migrator.registerMigration(M003.name) { try $0.execute(sql: M003.sql) }
    migrator.registerMigration(M004.name) { try $0.execute(sql: M004.sql) }
    migrator.registerMigration(M005.name) { try $0.execute(sql: M005.sql) }
    migrator.registerMigration(M006.name) { try $0.execute(sql: M006.sql) }
    migrator.registerMigration(M007.name) { try $0.execute(sql: M007.sql) }
    migrator.registerMigration(M008.name) { try $0.execute(sql: M008.sql) }
    return migrator
  }
}
