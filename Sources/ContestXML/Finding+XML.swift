import ContestCore
import XMLKit

extension Finding {
  /// A fault of an XML file, told to whoever keeps the file.
  init(_ fault: XMLFault, file: String) {
    let location = SourceLocation(file: file, line: fault.line, column: fault.column, path: fault.path)
    self.init(at: location, fault.message)
  }
}

extension XMLFault {
  /// What is wrong and what to do, in a sentence.
  var message: LocalizedText {
    switch code {
    case .schema(let breach): breach.namingAllMethods(at: path).message(detail: detail)
    case .empty, .tooLarge, .tooManyTags, .tooManyAttributes, .notUTF8, .otherEncoding, .nulByte: inputMessage
    case .doctype, .tooDeep, .brokenSchema, .unknown: refusalMessage
    default: syntaxMessage
    }
  }

  private var inputMessage: LocalizedText {
    switch code {
    case .tooLarge(let bytes):
      LocalizedText(
        vi: "tệp quá lớn (\(bytes / 1_000_000) MB); tệp XML được đọc tối đa 20 MB",
        en: "the file is too large (\(bytes / 1_000_000) MB); an XML file may have 20 MB at most")
    case .tooManyTags:
      LocalizedText(vi: "tệp có quá nhiều phần tử XML", en: "the file has too many XML elements")
    case .tooManyAttributes:
      LocalizedText(
        vi:
          "quá nhiều thuộc tính hoặc không gian tên: một phần tử có nhiều nhất \(XMLDocument.mostAttributes) "
          + "thuộc tính, cả tệp có nhiều nhất \(XMLDocument.mostNamespaces) xmlns",
        en:
          "too many attributes or namespaces: an element may have \(XMLDocument.mostAttributes) attributes, "
          + "the file \(XMLDocument.mostNamespaces) xmlns")
    case .notUTF8:
      LocalizedText(
        vi: "chữ ở đây không theo mã UTF-8; hãy lưu lại tệp với bảng mã UTF-8",
        en: "the text here is not UTF-8; save the file again as UTF-8")
    case .otherEncoding(let name):
      LocalizedText(
        vi: "tệp dùng bảng mã \(name); hãy lưu lại tệp với bảng mã UTF-8",
        en: "the file is in the encoding \(name); save it again as UTF-8")
    case .nulByte:
      LocalizedText(
        vi: "tệp có byte NUL nên không phải tệp văn bản XML; hãy kiểm tra lại tệp",
        en: "the file holds a NUL byte, so it is no XML text; check the file")
    default: LocalizedText(vi: "tệp trống", en: "the file is empty")
    }
  }

  private var refusalMessage: LocalizedText {
    switch code {
    case .doctype:
      LocalizedText(
        vi: "tệp có khai báo <!DOCTYPE …>, chương trình không nhận vì lý do an toàn; hãy xóa khai báo đó",
        en: "the file has a <!DOCTYPE …> declaration, which is refused for safety; delete it")
    case .tooDeep:
      LocalizedText(
        vi: "các phần tử lồng nhau quá sâu (hơn \(XMLDocument.deepestNesting) tầng)",
        en: "elements are nested too deep (more than \(XMLDocument.deepestNesting) levels)")
    case .brokenSchema:
      LocalizedText(
        vi: "lược đồ kèm theo chương trình bị hỏng; hãy cài lại chương trình [\(detail)]",
        en: "the schema inside the program is broken; install the program again [\(detail)]")
    default:
      LocalizedText(vi: "không đọc được tệp XML này", en: "this XML file cannot be read")
    }
  }

  private var syntaxMessage: LocalizedText {
    switch code {
    case .mismatchedTag(let opened, let line, let closed):
      LocalizedText(
        vi: "thẻ <\(opened)> mở ở dòng \(line) lại được đóng bằng </\(closed)>; hãy đóng bằng </\(opened)>",
        en: "<\(opened)>, opened on line \(line), is closed by </\(closed)>; close it by </\(opened)>")
    case .undeclaredEntity(let name):
      LocalizedText(
        vi: "ký hiệu &\(name); không có trong XML; hãy viết thẳng ký tự đó, dấu & thì viết &amp;",
        en: "&\(name); is not known to XML; write the character itself, and & as &amp;")
    case .unfinished:
      LocalizedText(
        vi: "tệp kết thúc giữa chừng: còn thẻ chưa đóng [\(detail)]",
        en: "the file ends too early: something is still open [\(detail)]")
    case .duplicateAttribute(let name):
      LocalizedText(
        vi: "thuộc tính \(name) được viết hai lần trong một thẻ; hãy giữ lại một",
        en: "the attribute \(name) stands twice in one tag; keep one")
    case .notXML:
      LocalizedText(
        vi: "tệp không phải XML: XML bắt đầu bằng dấu <", en: "the file is not XML, which begins with <")
    case .unclosedTag:
      LocalizedText(
        vi: "thẻ mở ở đây thiếu dấu > ở cuối", en: "the tag here lacks its closing >")
    case .unquotedAttribute:
      LocalizedText(
        vi: "thuộc tính phải viết tên=\"giá trị\", giá trị nằm trong dấu ngoặc kép",
        en: "an attribute is written name=\"value\", the value in quotation marks")
    case .bareMarkup:
      LocalizedText(
        vi: "dấu & hoặc < trong chữ phải viết là &amp; hoặc &lt;",
        en: "an & or < in a text must be written &amp; or &lt;")
    case .forbiddenCharacter(let scalar):
      LocalizedText(
        vi: "có ký tự điều khiển\(Self.hex(scalar)) mà XML không cho phép; hãy xóa ký tự đó",
        en: "there is a control character\(Self.hex(scalar)) that XML forbids; delete it")
    default:
      LocalizedText(
        vi: "không đúng quy tắc viết XML [\(detail)]", en: "this is not well-formed XML [\(detail)]")
    }
  }

  private static func hex(_ scalar: UInt32?) -> String {
    scalar.map { " (U+\(String($0, radix: 16, uppercase: true)))" } ?? ""
  }
}

extension SchemaBreach {
  /// libxml2 names ten of the elements that could stand in a place; of methods there are more.
  fileprivate func namingAllMethods(at path: String?) -> SchemaBreach {
    guard case .unexpectedElement(let expected) = rule,
      expected.starts(with: MethodName.allCases.prefix(2).map(\.rawValue)),
      path?.split(separator: "/").dropLast().last == "tabulation"
    else { return self }
    var whole = self
    whole.rule = .unexpectedElement(expected: MethodName.allCases.map(\.rawValue))
    return whole
  }

  fileprivate func message(detail: String) -> LocalizedText {
    switch rule {
    case .unknownRoot:
      LocalizedText(
        vi: "phần tử gốc <\(element)> không phải loại tệp cần ở đây; hãy kiểm tra tên phần tử và xmlns",
        en: "the root <\(element)> is not the kind of file wanted here; check its name and xmlns")
    case .unexpectedElement(let expected):
      LocalizedText(
        vi: "phần tử <\(element)> không được phép ở đây" + Self.list("; cần ", expected, "hoặc"),
        en: "<\(element)> is not allowed here" + Self.list("; expected ", expected, "or"))
    case .missingChild(let expected):
      LocalizedText(
        vi: "phần tử <\(element)> còn thiếu phần tử con" + Self.list(": cần ", expected, "hoặc"),
        en: "<\(element)> lacks an element" + Self.list(": expected ", expected, "or"))
    case .unexpectedAttribute:
      LocalizedText(
        vi: "thuộc tính \(attribute ?? "") không được phép ở phần tử <\(element)>",
        en: "the attribute \(attribute ?? "") is not allowed in <\(element)>")
    case .missingAttribute:
      LocalizedText(
        vi: "thuộc tính \(attribute ?? "") thiếu ở phần tử <\(element)>",
        en: "<\(element)> lacks the attribute \(attribute ?? "")")
    case .unexpectedText:
      LocalizedText(
        vi: "phần tử <\(element)> không chứa chữ, chỉ chứa phần tử con",
        en: "<\(element)> may hold elements but no text")
    case .notOneOf, .malformed, .offPattern, .tooSmall, .tooBig: valueMessage
    case .other:
      LocalizedText(
        vi: "phần tử <\(element)> không đúng lược đồ [\(detail)]",
        en: "<\(element)> does not follow the schema [\(detail)]")
    }
  }

  private var valueMessage: LocalizedText {
    let place = attribute ?? "<\(element)>"
    switch rule {
    case .notOneOf(let value, let allowed):
      return LocalizedText(
        vi: "\(place)=“\(value)” không được nhận; chọn một trong: \(allowed.joined(separator: ", "))",
        en: "\(place)=“\(value)” is not accepted; choose one of: \(allowed.joined(separator: ", "))")
    case .tooSmall(let value, let limit):
      return LocalizedText(
        vi: "\(place)=“\(value)” quá nhỏ; ít nhất là \(limit)",
        en: "\(place)=“\(value)” is too small; at least \(limit)")
    case .tooBig(let value, let limit):
      return LocalizedText(
        vi: "\(place)=“\(value)” quá lớn; nhiều nhất là \(limit)",
        en: "\(place)=“\(value)” is too large; at most \(limit)")
    case .malformed(let value, let type): return Self.malformed(place, value, Self.wanted(type))
    case .offPattern(let value, let pattern):
      let type = Self.typesByPattern.first { pattern.hasPrefix($0.key) }?.value
      return Self.malformed(place, value, type.flatMap(Self.wanted))
    default: return LocalizedText("")
    }
  }

  private static func malformed(_ place: String, _ value: String, _ wanted: LocalizedText?) -> LocalizedText {
    LocalizedText(
      vi: "\(place)=“\(value)” viết chưa đúng" + (wanted.map { "; cần \($0.vi)" } ?? ""),
      en: "\(place)=“\(value)” is not written correctly" + (wanted.map { "; expected \($0.en)" } ?? ""))
  }

  /// libxml2 names the pattern but not the type: the beginnings of the schemas' patterns.
  private static let typesByPattern = [
    "[A-Za-z0-9][A-Za-z0-9._": "Id", "-?[0-9]{1,10}(": "Points", "[0-9]{1,5}(": "Seconds",
    "[0-9]{4}-[0-9]{2}-[0-9]{2}T": "Instant", "[0-9a-f]{64}": "Hash", "-?[0-9]{1,38}(": "Fraction",
  ]

  /// How a value of a schema type is written.
  private static func wanted(_ type: String) -> LocalizedText? {
    switch type.split(separator: ":").last {
    case "Id":
      LocalizedText(
        vi: "mã gồm chữ không dấu, số, dấu . _ -, tối đa 64 ký tự, bắt đầu bằng chữ hoặc số",
        en: "an id of letters a-z, digits and . _ -, at most 64, the first a letter or digit")
    case "Points", "NonNegativePoints", "PositivePoints", "decimal":
      LocalizedText(
        vi: "số viết bằng chữ số, dấu chấm thập phân, tối đa 6 chữ số lẻ (ví dụ 0.25)",
        en: "a number with a decimal point and at most six decimals (such as 0.25)")
    case "Seconds":
      LocalizedText(vi: "số giây, ví dụ 300", en: "a number of seconds, such as 300")
    case "Count", "PositiveCount", "Money", "integer":
      LocalizedText(vi: "số nguyên", en: "a whole number")
    case "Date", "date":
      LocalizedText(vi: "ngày viết yyyy-MM-dd, ví dụ 2023-06-30", en: "a date as yyyy-MM-dd")
    case "boolean": LocalizedText(vi: "true hoặc false", en: "true or false")
    case "Instant", "dateTime":
      LocalizedText(
        vi: "thời điểm như 2023-09-15T08:00:00.000+07:00", en: "an instant as 2023-09-15T08:00:00.000+07:00")
    case "Fraction":
      LocalizedText(vi: "số thập phân hoặc phân số như 259/3", en: "a decimal number or a fraction as 259/3")
    case "Hash":
      LocalizedText(vi: "64 chữ số thập lục phân viết thường", en: "64 lower-case hexadecimal digits")
    default: nil
    }
  }

  private static func list(_ lead: String, _ names: [String], _ or: String) -> String {
    let tags = names.map { "<\($0)>" }
    guard let last = tags.last else { return "" }
    return lead + (tags.count == 1 ? last : tags.dropLast().joined(separator: ", ") + " \(or) " + last)
  }
}
