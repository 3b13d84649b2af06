public import ContestCore

/// Why the store could not do what was asked.
///
/// Nothing has been changed when one is thrown.
public enum StoreError: Error, Sendable, Hashable {
  /// What a verb names by its id.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case round
    case entry
    case judge
    case link
    case lateSheet

    var title: LocalizedText {
      switch self {
      case .round: LocalizedText(vi: "vòng thi", en: "round")
      case .entry: LocalizedText(vi: "bài dự thi", en: "entry")
      case .judge: LocalizedText(vi: "giám khảo", en: "judge")
      case .link: LocalizedText(vi: "đường dẫn", en: "link")
      case .lateSheet: LocalizedText(vi: "phiếu đến muộn", en: "late sheet")
      }
    }
  }

  /// There is no database at this path.
  case missing(path: String)
  /// The file is no SQLite database, or one of another program.
  case notAContest(path: String)
  /// The file is cut short or damaged.
  case damaged(path: String)
  /// A newer version of this program has written the file.
  case newerProgram(path: String)
  /// Another process held the database for longer than the busy timeout.
  case locked
  case diskFull
  case readOnly(path: String)
  /// The system refused to read or write; `detail` is SQLite's own text.
  case inputOutput(detail: String)
  /// Another process serves or restores this workspace.
  case workspaceInUse(path: String)
  /// A file stands where one was to be written.
  case exists(path: String)
  case phaseForbids(RoundID, is: RoundPhase, needs: [RoundPhase])
  case unknown(Subject, id: String)
  case alreadyExists(Subject, id: String)
  /// The sheet has been revised since the revision that this one is based on; a person resolves it.
  case staleRevision(current: Int)
  /// The client's own id already names another revision.
  case clientIDReused(String)
  /// Something has been written since the caller read what it based this on; read again and retry.
  case changedMeanwhile
  /// What a file says would stand in the place of these sheets, which judges gave.
  case replacesJudges([ReplacedSheet])
  /// A rule of the contest forbids it, in the words given.
  case refused(LocalizedText)
  /// A constraint of the schema forbids it; `detail` is SQLite's own text.
  case constraint(detail: String)
  /// The caller's task was cancelled before the transaction was committed.
  case cancelled
  /// None of the above; `detail` is for a bug report.
  case unexpected(detail: String)
}

extension StoreError {
  /// One sentence for the person who works with the program: what is wrong and what to do.
  public var message: LocalizedText {
    switch self {
    case .missing, .notAContest, .damaged, .newerProgram, .workspaceInUse, .exists: fileMessage
    case .locked, .diskFull, .readOnly, .inputOutput: systemMessage
    case .phaseForbids(let round, let phase, let needs): Self.phaseMessage(round, phase, needs)
    case .unknown(let subject, let id):
      LocalizedText(
        vi: "Không có \(subject.title.vi) nào mang mã “\(id)”.",
        en: "There is no \(subject.title.en) “\(id)”.")
    case .alreadyExists(let subject, let id):
      LocalizedText(
        vi: "Đã có \(subject.title.vi) mang mã “\(id)”; hãy dùng mã khác hoặc sửa mục đã có.",
        en: "The \(subject.title.en) “\(id)” already exists; take another id or edit the existing one.")
    case .staleRevision(let current):
      LocalizedText(
        vi: "Phiếu này đã được sửa ở nơi khác (hiện là bản số \(current)); hãy mở lại phiếu rồi chấm tiếp.",
        en: "This sheet was revised elsewhere (revision \(current) now counts); open it again and go on.")
    case .clientIDReused(let id):
      LocalizedText(
        vi: "Mã gửi “\(id)” đã dùng cho một phiếu khác; hãy mở lại phiếu và gửi lại.",
        en: "The submission id “\(id)” already names another sheet; open the sheet again and send it.")
    case .changedMeanwhile:
      LocalizedText(
        vi: "Dữ liệu vừa thay đổi trong lúc thực hiện; hãy xem lại rồi làm lại.",
        en: "The data changed in the meantime; look again and retry.")
    case .replacesJudges(let sheets):
      LocalizedText(
        vi: "Tệp này sẽ thay \(sheets.count) phiếu mà giám khảo đã gửi.",
        en: "This file would replace \(sheets.count) sheets that judges have sent.")
    case .refused(let text): text
    case .constraint(let detail):
      LocalizedText(
        vi: "Dữ liệu không hợp lệ nên không được ghi; không có gì thay đổi. (\(detail))",
        en: "The data is not valid and was not written; nothing has changed. (\(detail))")
    case .cancelled:
      LocalizedText(
        vi: "Thao tác đã bị dừng; không có gì được ghi.", en: "The action was cancelled; nothing was written."
      )
    case .unexpected(let detail):
      LocalizedText(
        vi: "Có lỗi ngoài dự kiến, không có gì được ghi; hãy báo cho người phụ trách kỹ thuật. (\(detail))",
        en: "Something unexpected happened and nothing was written; please report it. (\(detail))")
    }
  }

  private var fileMessage: LocalizedText {
    switch self {
    case .missing(let path):
      LocalizedText(
        vi: "Chưa có cơ sở dữ liệu \(path); hãy chạy “contest import” trước.",
        en: "There is no database \(path) yet; run “contest import” first.")
    case .notAContest(let path):
      LocalizedText(
        vi: "Tệp \(path) không phải cơ sở dữ liệu của chương trình này; tệp được giữ nguyên. Hãy đổi tên nó.",
        en: "The file \(path) is not a database of this program; it was left as it is. Move it away.")
    case .damaged(let path):
      LocalizedText(
        vi: "Cơ sở dữ liệu \(path) bị cắt cụt hoặc hỏng; hãy khôi phục từ bản sao lưu (contest restore).",
        en: "The database \(path) is cut short or damaged; restore it from a backup (contest restore).")
    case .newerProgram(let path):
      LocalizedText(
        vi: "Cơ sở dữ liệu \(path) do một phiên bản mới hơn của chương trình ghi; hãy cập nhật chương trình.",
        en: "The database \(path) was written by a newer version of this program; update the program.")
    case .workspaceInUse(let path):
      LocalizedText(
        vi: "Một chương trình khác đang phục vụ cuộc thi này (\(path)); hãy dừng nó trước.",
        en: "Another program is serving this contest (\(path)); stop it first.")
    case .exists(let path):
      LocalizedText(
        vi: "Đã có tệp \(path); chương trình không ghi đè. Hãy chọn tên khác.",
        en: "The file \(path) already exists and is not overwritten; choose another name.")
    default: systemMessage
    }
  }

  private var systemMessage: LocalizedText {
    switch self {
    case .locked:
      LocalizedText(
        vi: "Một chương trình khác đang giữ cơ sở dữ liệu; hãy đóng nó rồi thử lại.",
        en: "Another program is holding the database; close it and try again.")
    case .diskFull:
      LocalizedText(
        vi: "Đĩa đã đầy, chưa ghi được gì; hãy dọn bớt tệp rồi thử lại.",
        en: "The disk is full and nothing was written; free some space and try again.")
    case .readOnly(let path):
      LocalizedText(
        vi: "Không được phép ghi vào \(path) (chỉ đọc); hãy kiểm tra quyền ghi của thư mục và của ổ đĩa.",
        en: "\(path) is read-only; check the folder's permissions and the disk.")
    case .inputOutput(let detail):
      LocalizedText(
        vi: "Không đọc hoặc ghi được đĩa, không có gì thay đổi; hãy kiểm tra ổ đĩa. (\(detail))",
        en: "The disk could not be read or written; nothing has changed. Check the disk. (\(detail))")
    default: LocalizedText(vi: "Có lỗi.", en: "An error occurred.")
    }
  }

  private static func phaseMessage(
    _ round: RoundID, _ phase: RoundPhase, _ needs: [RoundPhase]
  ) -> LocalizedText {
    let vi = needs.map { "“\($0.title.vi)”" }.joined(separator: " hoặc ")
    let en = needs.map { "“\($0.title.en)”" }.joined(separator: " or ")
    return LocalizedText(
      vi: "Vòng \(round) đang ở bước “\(phase.title.vi)”; việc này chỉ làm được ở bước \(vi).",
      en: "Round \(round) is “\(phase.title.en)”; this can only be done while it is \(en).")
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String { message.en }
}
