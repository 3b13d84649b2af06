import ContestCore

extension Catalogue {
  /// Words of the page of devices, and of the log-in page.
  static let devices: [String: LocalizedText] = [
    "devices": LocalizedText(vi: "Máy đang đăng nhập", en: "Devices logged in"),
    "devices.text": LocalizedText(
      vi: """
        Một đường dẫn dùng được trên nhiều máy của cùng một người. Máy lạ thì ngắt ở đây; nếu đường dẫn bị lộ thì \
        thu hồi và cấp lại ở trang của vòng.
        """,
      en: """
        A link works on several devices of one person. Cut off a device that nobody knows; where a link has got \
        out, revoke it and make another on the round's page.
        """),
    "devices.switch": LocalizedText(vi: "Đăng nhập mới", en: "New log-ins"),
    "devices.on": LocalizedText(
      vi: "Đang nhận: đường dẫn của giám khảo vào được trên máy mới.",
      en: "Taken: judges' links log new devices in."),
    "devices.off": LocalizedText(
      vi:
        "▲ Đang khóa: không máy nào vào thêm được bằng đường dẫn của giám khảo; máy trong danh sách vẫn chấm bình thường.",
      en: "▲ Not taken: no further device enters by a judge's link; the devices listed go on."),
    "devices.turnOff": LocalizedText(vi: "Tạm khóa đăng nhập mới", en: "Take no new log-ins"),
    "devices.turnOn": LocalizedText(vi: "Nhận đăng nhập mới", en: "Take new log-ins"),
    "devices.none": LocalizedText(vi: "Chưa có máy nào.", en: "No device yet."),
    "devices.many": LocalizedText(vi: "máy", en: "devices"),
    "devices.this": LocalizedText(vi: "máy này", en: "this device"),
    "devices.unknown": LocalizedText(vi: "Máy không rõ loại", en: "Unknown device"),
    "devices.since": LocalizedText(vi: "Vào lúc", en: "Since"),
    "devices.lastSeen": LocalizedText(vi: "Tín hiệu gần nhất", en: "Last sign of life"),
    "devices.drafts": LocalizedText(vi: "{count} bản nháp chưa gửi", en: "{count} drafts not sent"),
    "devices.cut": LocalizedText(vi: "Ngắt máy này", en: "Cut this device off"),
    "login.closed": LocalizedText(vi: "Chưa vào được", en: "No new log-ins now"),
    "login.goOn": LocalizedText(vi: "Máy này đã đăng nhập: vào tiếp", en: "This device is logged in: go on"),
    "login.inApp": LocalizedText(
      vi: "Bạn đang xem trong ứng dụng {app}. Hãy mở bằng trình duyệt",
      en: "You are looking at this inside {app}. Open it in a browser"),
    "login.inApp.why": LocalizedText(
      vi: "Trong ứng dụng nhắn tin, trang dễ bị đóng giữa chừng và bản nháp có thể mất.",
      en: "Inside a messenger the page is easily closed and drafts may be lost."),
    "login.inApp.android": LocalizedText(
      vi: "Điện thoại Android: bấm ⋮ hoặc ⋯ ở góc trên bên phải, chọn «Mở bằng trình duyệt».",
      en: "Android: press ⋮ or ⋯ at the top right, choose “Open in browser”."),
    "login.inApp.iphone": LocalizedText(
      vi: "iPhone: bấm ⋯ hoặc biểu tượng chia sẻ, chọn «Mở bằng Safari» hoặc «Mở bằng trình duyệt».",
      en: "iPhone: press ⋯ or the share sign, choose “Open in Safari” or “Open in browser”."),
    "login.inApp.still": LocalizedText(
      vi: "Nếu không mở được, bạn vẫn có thể vào ngay tại đây.",
      en: "If that does not work you may still enter here."),
  ]
}
