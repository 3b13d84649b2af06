import ContestCore

extension Catalogue {
  /// Words of the blind check, of the player and of what judges have heard.
  static let recordings: [String: LocalizedText] = [
    "blind": LocalizedText(vi: "Kiểm tra ẩn danh", en: "Blind check"),
    "blind.text": LocalizedText(
      vi:
        "Đọc lời bình và nghe bản thu của từng bài. Nếu không có gì cho biết người đọc là ai, ở đơn vị nào thì đánh dấu. Giám khảo nghe đúng bản này. Tệp thay đổi sau khi đánh dấu phải kiểm tra lại.",
      en:
        "Read each script and listen to each recording. Tick it where nothing tells who speaks or for which unit. Judges hear exactly this copy. A file changed afterwards must be checked again."
    ),
    "blind.progress": LocalizedText(
      vi: "Đã kiểm tra {done}/{due} bài", en: "{done} of {due} entries checked"),
    "blind.none": LocalizedText(
      vi: "Vòng này không có lời bình hay bản thu ẩn danh nào phải kiểm tra.",
      en: "This round has no anonymous script or recording to check."),
    "blind.allDone": LocalizedText(
      vi: "Mọi bài đã được kiểm tra. Có thể mở vòng ở trang",
      en: "Every entry is checked. The round can be opened on"),
    "blind.by": LocalizedText(vi: "Người kiểm tra", en: "Checked by"),
    "blind.byMissing": LocalizedText(
      vi: "Hãy ghi tên người kiểm tra rồi bấm lại.", en: "Please write who has checked, then press again."),
    "blind.tick": LocalizedText(vi: "Đã kiểm tra, không lộ danh tính", en: "Checked, tells nobody's name"),
    "blind.untick": LocalizedText(vi: "Bỏ đánh dấu", en: "Take the tick back"),
    "blind.checked": LocalizedText(vi: "{by} đã kiểm tra lúc {at}", en: "checked by {by} at {at}"),
    "blind.changed": LocalizedText(
      vi: "Tệp đã thay đổi sau khi kiểm tra; hãy xem và nghe lại.",
      en: "A file was changed after it had been checked; look and listen again."),
    "blind.mentions": LocalizedText(
      vi: "Lời bình có chứa: {names}. Hãy sửa tệp trước khi đánh dấu.",
      en: "The script holds: {names}. Correct the file before you tick it."),
    "listening": LocalizedText(vi: "Nghe bản thu", en: "Recordings heard"),
    "listening.text": LocalizedText(
      vi: "Phần bản thu mỗi giám khảo đã nghe trên trang chấm, cộng từ mọi máy của giám khảo đó.",
      en:
        "How much of each recording a judge has played on the judging page, all of the judge's devices together."
    ),
    "listening.needed": LocalizedText(
      vi:
        "Thể lệ yêu cầu nghe ít nhất {percent} % trước khi gửi phiếu. Giám khảo nghe ở nơi khác hoặc dùng máy không đo được thì Ban Tổ chức miễn, có ghi lý do.",
      en:
        "The rules want at least {percent} % heard before a sheet is sent. For judges who heard them elsewhere, or whose device cannot measure it, the organisers waive it with a reason."
    ),
    "listening.short": LocalizedText(vi: "chưa đủ", en: "not enough"),
    "listening.reason": LocalizedText(vi: "Lý do miễn", en: "Why it is waived"),
    "listening.waive": LocalizedText(vi: "Miễn yêu cầu nghe", en: "Waive listening"),
    "listening.waived": LocalizedText(vi: "Đã miễn: {reason}", en: "Waived: {reason}"),
    "app.player.back": LocalizedText(vi: "Lùi 5 giây", en: "Back 5 seconds"),
    "app.player.on": LocalizedText(vi: "Tới 5 giây", en: "On 5 seconds"),
    "app.player.speed": LocalizedText(vi: "Tốc độ", en: "Speed"),
    "app.player.note": LocalizedText(vi: "Ghi chú {at}", en: "Note {at}"),
    "app.player.save": LocalizedText(vi: "Lưu ghi chú", en: "Save note"),
    "app.player.noted": LocalizedText(vi: "Đã lưu ghi chú", en: "Note saved"),
    "app.player.forget": LocalizedText(vi: "Xóa ghi chú {at}", en: "Delete note {at}"),
    "app.player.forgotten": LocalizedText(vi: "Đã xóa ghi chú", en: "Note deleted"),
    "app.player.heard": LocalizedText(vi: "Đã nghe {percent} %", en: "{percent} % heard"),
    "app.player.needed": LocalizedText(
      vi: "cần {percent} % trước khi gửi", en: "{percent} % needed before sending"),
    "app.player.notEnough": LocalizedText(
      vi:
        "Thể lệ yêu cầu nghe {needed} % bản ghi, máy chủ mới ghi nhận {percent} %: gửi lúc này sẽ không được nhận.",
      en:
        "The rules ask for {needed} % of the recording, and the server knows of {percent} %: sent now it will not be taken."
    ),
    "app.player.enough": LocalizedText(
      vi: "đủ {percent} % theo thể lệ", en: "the {percent} % of the rules are met"),
    "app.player.resume": LocalizedText(vi: "nghe tiếp từ {at}", en: "goes on from {at}"),
    "app.player.broken": LocalizedText(
      vi: "Không phát được bản thu; kiểm tra mạng rồi thử lại",
      en: "The recording cannot be played; check the network and try again"),
    "app.player.keep": LocalizedText(
      vi: "Tải {count} bản thu về máy để nghe khi mất mạng ({size} MB)",
      en: "Fetch {count} recordings for when there is no network ({size} MB)"),
    "app.player.keeping": LocalizedText(vi: "Đang tải: {done}/{due}", en: "Fetching: {done} of {due}"),
    "app.player.notKept": LocalizedText(
      vi: "Mới tải được {done}/{due} bản thu; mở lại phiếu này để tải tiếp",
      en: "{done} of {due} recordings are here; open this sheet again to go on"),
    "app.player.kept": LocalizedText(
      vi: "{count} bản thu đã có trên máy này, nghe được khi mất mạng",
      en: "{count} recordings are on this device and play without network"),
    "blind.otherScript": LocalizedText(
      vi: "Lời bình không phải tệp .txt nên giám khảo không thấy.",
      en: "The script is no .txt file; judges do not see it."),
  ]
}
