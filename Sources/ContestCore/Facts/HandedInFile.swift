/// How a file that an entry names stands in the workspace.
public enum HandedInFile: Sendable, Hashable {
  case there
  case missing
  /// It is a link, or lies behind one: nothing that was handed in may lead elsewhere.
  case link
  /// A folder, a pipe or the like.
  case notAFile
  case unreadable
}

extension HandedInFile {
  /// What is wrong with it, to stand behind the file's name; nil where nothing is.
  public var fault: LocalizedText? {
    switch self {
    case .there: nil
    case .missing: LocalizedText(vi: "không có tệp này", en: "there is no such file")
    case .link:
      LocalizedText(
        vi: "là liên kết (hoặc nằm sau một liên kết) nên không được đọc; hãy đặt chính tệp đó vào đây",
        en: "is a link, or lies behind one, and is not read; put the file itself here")
    case .notAFile:
      LocalizedText(vi: "không phải một tệp thường", en: "is not an ordinary file")
    case .unreadable:
      LocalizedText(vi: "không đọc được tệp này", en: "this file cannot be read")
    }
  }
}
