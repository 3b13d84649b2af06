public import ContestCore

/// Every address of the site, in one place: templates and routes both take it from here.
public enum SitePath {
  public static let home = "/"
  public static let styleSheet = "/style.css"
  /// The folder of the scripts: `version` changes with any of them.
  public static func scripts(version: String) -> String { "/script/\(version)" }
  /// The service worker: at the top, so that it may look after every page of a judge.
  public static let worker = "/sw.js"
  public static let manifest = "/manifest.webmanifest"
  public static let icon = "/icon.svg"
  /// A judge's page without anybody's data, for a reload without network.
  public static let judgeShell = "/cham/vo"
  public static let judge = "/cham"
  public static let organiser = "/ban-to-chuc"
  /// Server-sent events.
  public static let judgeEvents = "/cham/api/su-kien"
  public static let organiserEvents = "/ban-to-chuc/su-kien"
  public static let entrants = "/ban-to-chuc/thi-sinh"
  public static let addEntrant = "/ban-to-chuc/thi-sinh/them"
  /// POST: logs out.
  public static let logOut = "/dang-xuat"

  /// GET shows who is logging in, POST logs in.
  public static func logIn(token: String) -> String { "/k/\(escaped(token))" }
  /// A judge's sheet, as its `SheetKey` names it; whose it is, the session knows.
  ///
  /// `code` is the anonymous code, or the entrant number in a named round.
  public static func sheet(_ round: RoundID, _ code: String) -> String {
    "\(judge)/\(escaped(round.rawValue))/\(escaped(code))"
  }
  public static func recording(_ round: RoundID, _ code: String) -> String { "\(sheet(round, code))/ban-thu" }
  /// JSON for the judge's page: the judge's whole state.
  public static let judgeState = "/cham/api/trang-thai"
  /// JSON: what stays as it is while the round is open.
  public static func judgeContent(_ id: RoundID) -> String { "/cham/api/noi-dung/\(escaped(id.rawValue))" }
  /// POST of JSON: a sheet.
  public static let sendSheet = "/cham/api/phieu"
  /// GET asks why, POST records that the judge does not mark the entry.
  public static func recusal(_ round: RoundID, _ code: String) -> String { "\(sheet(round, code))/hoi-ty" }
  /// A sheet as addresses named it when they left its round out: GET leads on, POST stores nothing.
  public static func sheetWithoutRound(_ code: String) -> String { "\(judge)/\(escaped(code))" }
  public static func recordingWithoutRound(_ code: String) -> String { "\(sheetWithoutRound(code))/ban-thu" }
  public static func recusalWithoutRound(_ code: String) -> String { "\(sheetWithoutRound(code))/hoi-ty" }
  /// The list, for a judge who came by such an address that can mean several rounds.
  public static func list(lookingFor code: String) -> String { "\(judge)?phieu=\(escaped(code))" }
  /// POST of JSON: what has been typed so far.
  public static let saveDrafts = "/cham/api/nhap"
  /// POST of JSON: the judge does not mark an entry.
  public static let sendRecusal = "/cham/api/hoi-ty"
  /// POST of JSON: what was played of a recording, and notes.
  public static let reportListening = "/cham/api/nghe"
  /// GET shows the form, POST saves it.
  public static func entrant(_ id: EntryID) -> String { "\(entrants)/\(escaped(id.rawValue))" }
  /// GET asks, POST withdraws.
  public static func withdrawal(_ id: EntryID) -> String { "\(entrant(id))/rut" }
  /// The organiser's page of a round.
  public static func round(_ id: RoundID) -> String { "/ban-to-chuc/vong/\(escaped(id.rawValue))" }
  /// The round's ranking by itself, without the reasons.
  public static func ranking(_ id: RoundID) -> String { "\(round(id))/xep-hang" }
  /// POST: does something to a round; `action` is the last part of the address.
  public static func round(_ id: RoundID, _ action: RoundAction) -> String {
    "\(round(id))/\(action.rawValue)"
  }
  /// The decisions of a round: GET shows them and the form of `kind`, POST records one.
  ///
  /// - Parameter entries: whom the form is about; empty: whom it can be about.
  public static func decisions(_ id: RoundID, kind: Decision.Kind? = nil, entries: [EntryID] = []) -> String {
    let path = "\(round(id))/quyet-dinh"
    guard let kind else { return path }
    let names = entries.map { escaped($0.rawValue) }.joined(separator: ",")
    return "\(path)?loai=\(kind.rawValue)" + (names.isEmpty ? "" : "&bai=\(names)")
  }
  /// What is recorded of the entries of a round.
  public static func facts(_ id: RoundID) -> String { "\(round(id))/du-kien" }
  /// One column of it: GET shows the form, POST records what has changed.
  public static func facts(_ id: RoundID, column: String) -> String { "\(facts(id))/\(escaped(column))" }
  /// The blind check of an anonymous round: GET shows it, POST ticks an entry.
  public static func blindChecks(_ id: RoundID) -> String { "\(round(id))/kiem-tra-an-danh" }
  /// A recording as judges will hear it, for who checks it.
  public static func recordingToCheck(_ id: RoundID, _ entry: EntryID) -> String {
    "\(blindChecks(id))/\(escaped(entry.rawValue))/ban-thu"
  }
  /// For the organisers and the jury's chair: who has heard how much.
  public static func listening(_ id: RoundID) -> String { "/hoi-dong/\(escaped(id.rawValue))/nghe" }
  /// POST: lets a judge send sheets without having played the recordings here.
  public static func waiveListening(_ id: RoundID) -> String { "\(round(id))/mien-nghe" }
  /// The papers of a round: how they are printed, entered, compared.
  public static func papers(_ id: RoundID) -> String { "\(round(id))/phieu-giay" }
  /// The papers themselves.
  ///
  /// - Parameters:
  ///   - judge: of one judge; nil: of all of them.
  ///   - isFilled: what was sent, to be signed, in place of blank ones.
  public static func print(_ id: RoundID, judge: JudgeID? = nil, isFilled: Bool = false) -> String {
    let choices = [judge.map { "giam-khao=\(escaped($0.rawValue))" }, isFilled ? "da-gui=1" : nil]
    let query = choices.compactMap(\.self).joined(separator: "&")
    return "\(papers(id))/in" + (query.isEmpty ? "" : "?\(query)")
  }
  /// The entry form: GET opens the paper `code`, POST takes a reading of it.
  public static func paperEntry(_ id: RoundID, code: String? = nil) -> String {
    "\(round(id))/nhap-phieu" + (code.map { "?\(PaperCode.field)=\(escaped($0))" } ?? "")
  }
  /// The entry form after a paper was taken: what became of it, and which one usually comes next.
  public static func paperEntry(_ id: RoundID, done: String, next: String?) -> String {
    "\(paperEntry(id))?xong=\(escaped(done))" + (next.map { "&tiep=\(escaped($0))" } ?? "")
  }
  /// POST: records which of two sheets counts.
  public static func settlePaper(_ id: RoundID) -> String { "\(papers(id))/doi-chieu" }
  /// POST: takes an unconfirmed reading back.
  public static func removePaper(_ id: RoundID) -> String { "\(papers(id))/go" }
  /// The style of printed papers.
  public static let paperStyle = "/phieu-giay.css"
  /// A published file: `results.xml`, `results.html`, `results.csv`.
  ///
  /// - Parameter version: nil: the newest.
  public static func export(_ id: RoundID, file: String, version: Int? = nil) -> String {
    "\(results(id, version: version))/\(escaped(file))"
  }
  /// The public ranking.
  ///
  /// - Parameter version: nil: the newest; every version keeps its address.
  public static func results(_ id: RoundID, version: Int? = nil) -> String {
    "/vong/\(escaped(id.rawValue))" + (version.map { "/ban/\($0)" } ?? "")
  }
  /// For the organisers and the jury's chair: choose two entries to compare, one perhaps chosen already.
  public static func comparison(_ id: RoundID, with code: String? = nil) -> String {
    "/hoi-dong/\(escaped(id.rawValue))/so-sanh" + (code.map { "?bai=\(escaped($0))" } ?? "")
  }
  /// For the organisers and the jury's chair: GET lists the sheets that came too late, POST decides one.
  public static func lateSheets(_ id: RoundID) -> String {
    "/hoi-dong/\(escaped(id.rawValue))/phieu-den-muon"
  }
  /// Two entries compared, by their codes in the round.
  public static func comparison(_ id: RoundID, _ first: String, _ second: String) -> String {
    "\(comparison(id))/\(escaped(first))/\(escaped(second))"
  }
  /// For the organisers and the jury's chair: how firm the round's result is.
  public static func analysis(_ id: RoundID) -> String { "/hoi-dong/\(escaped(id.rawValue))/phan-tich" }
  /// Who is logged in where.
  public static let devices = "/ban-to-chuc/thiet-bi"
  /// POST: whether links log new devices in.
  public static let newLogIns = "/ban-to-chuc/thiet-bi/dang-nhap-moi"
  /// POST: ends one device's log-in.
  public static func cutDevice(_ id: String) -> String { "\(devices)/\(escaped(id))/ngat" }
  /// POST: says which entry performs.
  public static func callEntry(_ id: RoundID) -> String { "\(round(id))/moi-thi" }
  /// POST: says when the round is going to be closed.
  public static func announceClosing(_ id: RoundID) -> String { "\(round(id))/sap-dong" }
  /// POST: asks a judge to correct a sheet.
  public static func returnSheet(_ id: RoundID) -> String { "\(round(id))/tra-lai" }
  /// POST: makes a judge's link, and ends the one there was.
  public static func newLink(_ id: JudgeID) -> String {
    "/ban-to-chuc/giam-khao/\(escaped(id.rawValue))/lien-ket"
  }
  /// POST: ends a judge's link.
  public static func revokeLink(_ id: JudgeID) -> String {
    "/ban-to-chuc/giam-khao/\(escaped(id.rawValue))/thu-hoi"
  }

  /// `text` as one part of an address: everything but RFC 3986's unreserved characters is percent-encoded.
  static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What an organiser does to a round; the raw value is the last part of the form's address.
public enum RoundAction: String, Sendable, Hashable, CaseIterable {
  case draw = "boc-tham"
  case open = "mo"
  case close = "dong"
  case certify = "xac-nhan"
  case publish = "cong-bo"
  /// Needs a reason.
  case reopen = "mo-lai"
}
