/// A QR code as a picture: its dark squares as one path of an SVG.
public struct QRPicture: Sendable, Hashable {
  /// Modules along one side, without the quiet zone.
  public let size: Int
  /// SVG path data; one unit is one module, the quiet zone of four modules included.
  public let path: String

  /// Reads what a program draws with two characters per module, `##` dark and two spaces light, one line per
  /// row; nothing else is taken from it.
  ///
  /// - Returns: nil where it is no square of 21 to 177 modules, the sizes of a QR code.
  public init?(drawing: String) {
    let rows = drawing.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let count = rows.last?.isEmpty == true ? rows.count - 1 : rows.count
    guard (21...177).contains(count), (count - 17).isMultiple(of: 4) else { return nil }
    var path = ""
    for (y, row) in rows.prefix(count).enumerated() {
      guard row.count == count * 2, row.allSatisfy({ $0 == 0x23 || $0 == 0x20 }) else { return nil }
      var x = 0
      while x < count {
        let start = x
        while x < count, row[x * 2] == 0x23 { x += 1 }
        if x > start { path += "M\(start + 4) \(y + 4)h\(x - start)v1h-\(x - start)z" } else { x += 1 }
      }
    }
    self.size = count
    self.path = path
  }
}

extension QRPicture: PageFields {
  var fields: [String: Any] { ["side": size + 8] }
}
