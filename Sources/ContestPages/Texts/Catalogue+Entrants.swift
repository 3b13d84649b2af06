import ContestCore

extension Catalogue {
  /// Words of the pages about entrants.
  static let entrantTexts: [String: LocalizedText] = [
    "entrants": LocalizedText(vi: "Thí sinh", en: "Entrants"),
    "entrants.count": LocalizedText(
      vi: "{count} thí sinh dự thi, {withdrawn} đã rút",
      en: "{count} take part, {withdrawn} withdrawn"),
    "entrants.none": LocalizedText(
      vi: "Chưa có thí sinh nào. Hãy thêm từng người, hoặc nạp danh sách bằng lệnh",
      en: "There are no entrants yet. Add one, or load the lists with the command"),
    "entrants.add": LocalizedText(vi: "Thêm thí sinh", en: "Add an entrant"),
    "entrants.number": LocalizedText(vi: "SBD", en: "No."),
    "entrants.name": LocalizedText(vi: "Họ và tên", en: "Name"),
    "entrants.unit": LocalizedText(vi: "Đơn vị", en: "Unit"),
    "entrants.work": LocalizedText(vi: "Tác phẩm", en: "Work"),
    "entrants.files": LocalizedText(vi: "Hồ sơ", en: "Files"),
    "entrants.noNumber": LocalizedText(vi: "chưa có", en: "none"),
    "entrants.script": LocalizedText(vi: "lời bình", en: "script"),
    "entrants.recording": LocalizedText(vi: "bản thu", en: "recording"),
    "entrants.noScript": LocalizedText(vi: "thiếu lời bình", en: "no script"),
    "entrants.noRecording": LocalizedText(vi: "thiếu bản thu", en: "no recording"),
    "entrants.nameHidden": LocalizedText(vi: "không công bố tên", en: "name not published"),
    "entrants.withdrawn": LocalizedText(vi: "đã rút", en: "withdrawn"),
    "entrants.withdraw": LocalizedText(vi: "Rút", en: "Withdraw"),
    "entrant.add": LocalizedText(vi: "Thêm thí sinh", en: "Add an entrant"),
    "entrant.edit": LocalizedText(vi: "Sửa thông tin thí sinh", en: "Edit an entrant"),
    "entrant.person": LocalizedText(vi: "Thí sinh", en: "Entrant"),
    "entrant.work": LocalizedText(vi: "Tác phẩm", en: "Work"),
    "entrant.files": LocalizedText(vi: "Hồ sơ", en: "Files"),
    "entrant.consents": LocalizedText(vi: "Sự đồng ý của thí sinh", en: "The entrant's consent"),
    "entrant.consentsHint": LocalizedText(
      vi: "Chỉ đánh dấu điều thí sinh đã đồng ý; để trống nghĩa là không.",
      en: "Tick only what the entrant has agreed to; an empty box means no."),
    "entrant.choose": LocalizedText(vi: "– chọn –", en: "– choose –"),
    "entrant.required": LocalizedText(vi: "(bắt buộc)", en: "(required)"),
    "entrant.save": LocalizedText(vi: "Lưu", en: "Save"),
    "field.unit": LocalizedText(vi: "Đơn vị", en: "Unit"),
    "field.full_name": LocalizedText(vi: "Họ và tên", en: "Full name"),
    "field.birth_date": LocalizedText(vi: "Ngày sinh", en: "Date of birth"),
    "field.birth_date.hint": LocalizedText(
      vi: "ngày/tháng/năm, ví dụ 05/06/1990",
      en: "day/month/year, such as 05/06/1990"),
    "field.post": LocalizedText(vi: "Chức danh", en: "Post"),
    "field.phone": LocalizedText(vi: "Điện thoại", en: "Phone"),
    "field.title": LocalizedText(vi: "Tên tác phẩm", en: "Title of the work"),
    "field.theme": LocalizedText(vi: "Chủ đề", en: "Theme"),
    "field.script": LocalizedText(vi: "Tệp lời bình", en: "Script file"),
    "field.script.hint": LocalizedText(
      vi: "tên tệp trong thư mục entries",
      en: "file name inside the entries folder"),
    "field.recording": LocalizedText(vi: "Tệp bản thu", en: "Recording file"),
    "field.recording.hint": LocalizedText(
      vi: "tên tệp trong thư mục entries",
      en: "file name inside the entries folder"),
    "field.consent_register": LocalizedText(
      vi: "Đồng ý đăng ký và được chấm",
      en: "Agrees to be registered and judged"),
    "field.consent_publish_name": LocalizedText(
      vi: "Đồng ý công bố họ tên",
      en: "Agrees to have the name published"),
    "field.consent_publish_name.hint": LocalizedText(
      vi: "Nếu không, kết quả chỉ ghi số báo danh và đơn vị.",
      en: "If not, the results show the entrant number and the unit."),
    "field.consent_broadcast": LocalizedText(
      vi: "Đồng ý phát sóng bản thu",
      en: "Agrees to have the recording broadcast"),
    "withdraw": LocalizedText(vi: "Rút thí sinh {name}?", en: "Withdraw {name}?"),
    "withdraw.text": LocalizedText(
      vi: "Thí sinh đã rút đứng cuối bảng và không được xếp hạng. Việc rút được ghi vào nhật ký.",
      en: "A withdrawn entrant stands last and is not ranked. The withdrawal goes into the journal."),
    "withdraw.button": LocalizedText(vi: "Rút thí sinh", en: "Withdraw"),
    "withdraw.hint": LocalizedText(
      vi: "Ví dụ: theo đề nghị của đơn vị.",
      en: "For example: at the request of the unit."),
  ]
}
