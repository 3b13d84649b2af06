import ContestCore

extension Catalogue {
  /// Words of the organisers' desk.
  static let desk: [String: LocalizedText] = [
    "desk": LocalizedText(vi: "Bàn Ban Tổ chức", en: "Organisers' desk"),
    "desk.path": LocalizedText(vi: "Tiến trình cuộc thi", en: "Where the contest stands"),
    "desk.tasks": LocalizedText(vi: "Việc cần làm", en: "To do"),
    "desk.noTasks": LocalizedText(vi: "Không có việc gì đang chờ.", en: "Nothing is waiting."),
    "desk.sheets": LocalizedText(vi: "Phiếu chấm theo vòng", en: "Sheets by round"),
    "desk.journal": LocalizedText(vi: "Vừa diễn ra", en: "What just happened"),
    "desk.noJournal": LocalizedText(vi: "Nhật ký còn trống.", en: "The journal is empty."),
    "desk.entrants": LocalizedText(vi: "Danh sách thí sinh", en: "Entrants"),
    "desk.devices": LocalizedText(vi: "Máy đang đăng nhập", en: "Devices logged in"),
    "desk.openRound": LocalizedText(vi: "Mở trang của vòng", en: "Open the round"),
    "path.done": LocalizedText(vi: "xong", en: "done"),
    "path.current": LocalizedText(vi: "đang làm", en: "now"),
    "path.ahead": LocalizedText(vi: "sắp tới", en: "ahead"),
    "grid.progress": LocalizedText(
      vi: "Đã nhận {done}/{due} phiếu",
      en: "{done} of {due} sheets received"),
    "grid.entry": LocalizedText(vi: "Bài dự thi", en: "Entry"),
    "grid.caption": LocalizedText(
      vi: "Phiếu chấm: mỗi dòng một bài, mỗi cột một giám khảo",
      en: "Sheets: one row an entry, one column a judge"),
    "grid.legend": LocalizedText(vi: "Ký hiệu", en: "Legend"),
    "grid.devices": LocalizedText(vi: "{count} máy", en: "{count} devices"),
    "grid.online": LocalizedText(vi: "đang trực tuyến", en: "on line"),
    "grid.notYet": LocalizedText(
      vi: "Vòng chưa mở, chưa có phiếu chấm.",
      en: "The round is not open; there are no sheets yet."),
    "round.next": LocalizedText(vi: "Bước tiếp theo", en: "Next step"),
    "round.blockers": LocalizedText(vi: "Chưa thể chuyển bước vì", en: "What stands in the way"),
    "round.phase": LocalizedText(vi: "Tình trạng:", en: "Phase:"),
    "round.sheets": LocalizedText(vi: "Phiếu chấm", en: "Sheets"),
    "round.standings": LocalizedText(vi: "Bảng xếp hạng", en: "Standings"),
    "round.exports": LocalizedText(vi: "Tệp đã xuất", en: "Exported files"),
    "round.links": LocalizedText(vi: "Đường dẫn của giám khảo", en: "Judges' links"),
    "round.judge": LocalizedText(vi: "Giám khảo", en: "Judge"),
    "round.linkMade": LocalizedText(vi: "Đã cấp", en: "Made"),
    "round.lastSeen": LocalizedText(vi: "Vào gần nhất", en: "Last seen"),
    "round.noLink": LocalizedText(vi: "chưa có", en: "none"),
    "round.neverSeen": LocalizedText(vi: "chưa vào", en: "never"),
    "round.actions": LocalizedText(vi: "Thao tác", en: "Actions"),
    "round.newLink": LocalizedText(vi: "Cấp đường dẫn mới", en: "New link"),
    "round.revoke": LocalizedText(vi: "Thu hồi", en: "Revoke"),
    "round.newLinkTitle": LocalizedText(vi: "Đường dẫn mới của", en: "New link of"),
    "round.newLinkText": LocalizedText(
      vi:
        "Chép và gửi riêng cho giám khảo ngay bây giờ: đường dẫn chỉ hiện một lần, đường dẫn cũ không còn dùng được.",
      en:
        "Copy it and send it to the judge alone, now: it is shown only once, and the old link no longer works."
    ),
    "action.boc-tham": LocalizedText(vi: "Bốc thăm", en: "Draw"),
    "action.boc-tham.text": LocalizedText(
      vi: "Cấp số báo danh, mã phách và thứ tự thi.",
      en: "Gives entrant numbers, anonymous codes and the running order."),
    "action.mo.ask": LocalizedText(vi: "Mở vòng chấm?", en: "Open the round?"),
    "action.dong.ask": LocalizedText(vi: "Đóng vòng chấm?", en: "Close the round?"),
    "action.xac-nhan.ask": LocalizedText(vi: "Xác nhận kết quả?", en: "Certify the result?"),
    "action.cong-bo.ask": LocalizedText(vi: "Công bố kết quả?", en: "Publish the result?"),
    "action.mo-lai.ask": LocalizedText(vi: "Mở lại vòng?", en: "Reopen the round?"),
    "action.mo": LocalizedText(vi: "Mở vòng chấm", en: "Open the round"),
    "action.mo.text": LocalizedText(
      vi: "Khóa thể lệ của vòng và cho giám khảo chấm. Nếu chưa bốc thăm, chương trình bốc luôn.",
      en: "Freezes the rules and lets the judges mark. Draws first, if that has not been done."),
    "action.dong": LocalizedText(vi: "Đóng vòng chấm", en: "Close the round"),
    "action.dong.text": LocalizedText(
      vi: "Giám khảo không gửi điểm được nữa; bảng xếp hạng tạm hiện ra.",
      en: "Judges can send no more marks; provisional standings appear."),
    "action.xac-nhan": LocalizedText(vi: "Xác nhận kết quả", en: "Certify the result"),
    "action.xac-nhan.text": LocalizedText(
      vi: "Chốt bảng xếp hạng. Chỉ làm được khi không còn vướng mắc.",
      en: "Makes the standings final. Possible once nothing stands in the way."),
    "action.cong-bo": LocalizedText(vi: "Công bố kết quả", en: "Publish the result"),
    "action.cong-bo.text": LocalizedText(
      vi: "Xuất các tệp kết quả và cho mọi người xem.",
      en: "Writes the result files and shows them to everyone."),
    "action.cong-bo.again.ask": LocalizedText(vi: "Công bố bản mới?", en: "Publish a new version?"),
    "action.cong-bo.same": LocalizedText(
      vi: """
        Từ bản số {version} đến nay không có gì thay đổi, nên không có bản mới. Các tệp vẫn như đã công bố.
        """,
      en: """
        Nothing has changed since version {version}, so there is no new one. Its files are as they were \
        published.
        """),
    "action.cong-bo.again": LocalizedText(vi: "Công bố bản mới", en: "Publish a new version"),
    "action.cong-bo.again.text": LocalizedText(
      vi: "Kết quả đã công bố. Khi họ tên, tên bài hoặc sự đồng ý công bố thay đổi thì công bố bản mới.",
      en: "The result is published. Where a name, a title or a consent has changed, publish a new version."),
    "action.mo-lai": LocalizedText(vi: "Mở lại vòng", en: "Reopen the round"),
    "action.mo-lai.text": LocalizedText(
      vi: "Cho chấm lại; xác nhận trước đó mất hiệu lực. Phải ghi lý do.",
      en: "Marks may change again; the certificate is withdrawn. A reason is needed."),
    "ranking": LocalizedText(vi: "Bảng xếp hạng: {round}", en: "Ranking: {round}"),
    "ranking.caption": LocalizedText(
      vi: "Mọi bài dự thi theo thứ hạng, bài chưa có kết quả ở cuối.",
      en: "Every entry by place, those without a result at the end."),
    "ranking.reasons": LocalizedText(
      vi: "Căn cứ của từng thứ hạng có ở trang của vòng:",
      en: "The reasons of each place are on the round's page:"),
    "standings.final": LocalizedText(
      vi: "Kết quả đã xác nhận, tính từ dòng nhật ký số {sequence}.",
      en: "Certified, counted from journal row {sequence}."),
    "standings.provisional": LocalizedText(
      vi: "Tạm tính từ dòng nhật ký số {sequence}; chưa phải kết quả chính thức.",
      en: "Provisional, counted from journal row {sequence}; not official yet."),
  ]
}
