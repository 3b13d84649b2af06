import ContestCore
import HTTPTypes
import Hummingbird

/// The fields of a posted form, each at most once.
struct Form: Sendable, Hashable {
  /// Of the whole body, in bytes.
  static let largestBody = 65_536
  static let mostFields = 1_000
  /// Of one value, in bytes as decoded.
  static let longestValue = 4_096

  private var fields: [String: String] = [:]

  init() {}

  /// The value; nil where the field was not sent.
  subscript(name: String) -> String? { fields[name] }

  /// The value, empty where the field was not sent.
  func text(_ name: String) -> String { fields[name] ?? "" }

  /// The fields whose names begin so, without that beginning.
  func fields(startingWith prefix: String) -> [(name: String, value: String)] {
    fields.filter { $0.key.hasPrefix(prefix) }.map { (String($0.key.dropFirst(prefix.count)), $0.value) }
  }

  /// Reads `application/x-www-form-urlencoded` strictly (WHATWG URL, §5.1, nothing repaired).
  ///
  /// - Throws: `SiteError.badForm`, naming the field where there is one.
  init(parsing body: some Sequence<UInt8>) throws(SiteError) {
    let pairs = Array(body).split(separator: UInt8(ascii: "&"))
    guard pairs.count <= Self.mostFields else { throw .badForm(Self.tooManyFields) }
    for pair in pairs {
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decoded(halves.first ?? [], of: nil)
      guard (1...64).contains(name.utf8.count), !VietnameseText.hasForbiddenCharacters(name) else {
        throw .badForm(Self.unreadable(nil))
      }
      let value = try Self.decoded(halves.dropFirst().first ?? [], of: name)
      guard fields[name] == nil else { throw .badForm(Self.doubled(name)) }
      guard value.utf8.count <= Self.longestValue else { throw .badForm(Self.tooLong(name)) }
      guard !VietnameseText.hasForbiddenCharacters(value, allowingNewlines: true) else {
        throw .badForm(Self.control(name))
      }
      fields[name] = value
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>, of field: String?) throws(SiteError) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
        else { throw .badForm(unreadable(field)) }
        plain.append(high << 4 | low)
      default: plain.append(byte)
      }
    }
    guard let text = String(validating: plain, as: UTF8.self) else { throw .badForm(unreadable(field)) }
    return text
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

// MARK: - Faults

extension Form {
  private static let tooManyFields = LocalizedText(
    vi: "Biểu mẫu có quá \(mostFields) ô. Hãy tải lại trang rồi gửi lại.",
    en: "The form has more than \(mostFields) fields. Reload the page and send again.")

  /// A field's name as it may be quoted.
  private static func shown(_ name: String?) -> LocalizedText {
    guard let name, Identifier<Form>.isWellFormed(name) else {
      return LocalizedText(vi: "Một ô của biểu mẫu", en: "A field of the form")
    }
    return LocalizedText(vi: "Ô «\(name)»", en: "The field “\(name)”")
  }

  private static func fault(_ name: String?, _ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(
      vi: "\(shown(name).vi) \(vi). Chưa có gì được ghi; hãy tải lại trang rồi gửi lại.",
      en: "\(shown(name).en) \(en). Nothing was stored; reload the page and send again.")
  }

  private static func unreadable(_ name: String?) -> LocalizedText {
    fault(name, "không đọc được (mã hóa sai)", "cannot be read (wrongly encoded)")
  }

  private static func doubled(_ name: String) -> LocalizedText {
    fault(name, "được gửi hai lần", "was sent twice")
  }

  private static func tooLong(_ name: String) -> LocalizedText {
    fault(name, "dài quá \(longestValue) byte", "is longer than \(longestValue) bytes")
  }

  private static func control(_ name: String) -> LocalizedText {
    fault(name, "có ký tự điều khiển", "holds control characters")
  }
}

// MARK: - Requests

extension Form {
  /// The form that a request carries.
  ///
  /// - Throws: `SiteError` where it is no form, too large, faulty, or comes from another site.
  static func read(from request: Request, configuration: SiteConfiguration) async throws -> Form {
    let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
      .trimmingPrefix { $0 == " " }
    guard type.map({ String($0).replacing(" ", with: "") }) == "application/x-www-form-urlencoded" else {
      throw SiteError.notAForm
    }
    guard RequestOrigin(request).isOurs(configuration) else { throw SiteError.notOurForm }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > largestBody {
      throw SiteError.tooLarge
    }
    var body: [UInt8] = []
    for try await part in request.body {
      guard body.count + part.readableBytes <= largestBody else { throw SiteError.tooLarge }
      body += part.readableBytesView
    }
    return try Form(parsing: body)
  }
}
