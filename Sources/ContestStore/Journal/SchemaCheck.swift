import ContestCore
import GRDB

/// Holds what the database is made of against what the migrations make.
///
/// A trigger or a view works unseen: it may change a mark at the moment that a round closes and put it back
/// when its result is out.
enum SchemaCheck {
  private struct Item: Hashable {
    var type: String
    var name: String
    var sql: String
  }

  static func faults(in db: Database) throws -> [JournalFault] {
    let fresh = try DatabaseQueue()
    try Migrations.migrator.migrate(fresh)
    let expected = try fresh.read(items)
    let found = try items(db)
    return found.subtracting(expected).sorted { $0.name < $1.name }.map { item in
      fault(
        item, vi: "không do chương trình này tạo ra: có người đã thêm hoặc sửa",
        en: "was not made by this program: somebody has added or changed it")
    }
      + expected.subtracting(found).filter { item in !found.contains { $0.name == item.name } }
      .sorted { $0.name < $1.name }.map { item in
        fault(item, vi: "không còn trong cơ sở dữ liệu", en: "is gone from the database")
      }
  }

  /// Triggers and views that the migrations do not make.
  static func foreignParts(of db: Database) throws -> [(type: String, name: String)] {
    try items(db).filter { ["trigger", "view"].contains($0.type) }.map { ($0.type, $0.name) }
      .sorted { $0.name < $1.name }
  }

  private static func items(_ db: Database) throws -> Set<Item> {
    let rows = try Row.fetchAll(
      db, sql: "SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema")
    return Set(
      rows.map { Item(type: $0["type"], name: $0["name"], sql: $0["sql"]) }
        .filter { !$0.name.hasPrefix("sqlite_stat") })
  }

  private static func fault(_ item: Item, vi: String, en: String) -> JournalFault {
    let kind =
      [
        "trigger": LocalizedText(vi: "lệnh tự chạy (trigger)", en: "trigger"),
        "view": LocalizedText(vi: "khung nhìn (view)", en: "view"),
        "index": LocalizedText(vi: "chỉ mục", en: "index"), "table": LocalizedText(vi: "bảng", en: "table"),
      ][item.type] ?? LocalizedText(item.type)
    return JournalFault(
      kind: .schema,
      message: LocalizedText(
        vi: "\(kind.vi) “\(item.name)” \(vi)", en: "the \(kind.en) “\(item.name)” \(en)"))
  }
}
