import ContestCore

@testable import ContestPages

extension Samples {
  static let devices = DevicesPage(
    visit: desk, takesNewLogIns: false,
    people: [
      PersonDevices(
        name: LocalizedText(vi: "Ban Tổ chức", en: "Organisers"),
        devices: [
          DeviceRow(
            id: "0a1b2c3d", label: "Firefox, Linux", since: moment(), lastSeen: moment(5), drafts: 0,
            isThis: true)
        ]),
      PersonDevices(
        name: LocalizedText("Giám khảo mẫu 1"),
        devices: [
          DeviceRow(
            id: "11aa22bb", label: "Chrome, Android", since: moment(), lastSeen: moment(90), drafts: 2),
          DeviceRow(id: "33cc44dd", label: "", since: moment(), lastSeen: moment(), drafts: 0),
        ]),
      PersonDevices(name: LocalizedText("Giám khảo mẫu 2"), devices: []),
    ])

  /// A link opened inside a messenger while nobody new is let in.
  static let closedLogIn: LogInPage = {
    var page = LogInPage(
      visit: Visit(contestTitle: title, csrf: "cs-3"), opened: .judge(name: "Giám khảo mẫu 1"), token: "abc")
    page.inApp = "Zalo"
    page.closed = LocalizedText(vi: "Hãy hỏi thư ký.", en: "Ask the secretary.")
    page.goOnHref = SitePath.judge
    return page
  }()

  /// A round at work, with what is said to its judges.
  static let openRound: RoundPage = {
    var page = roundPage
    page.phase = .open
    page.actions = [RoundActionForm(.close)]
    page.standings = nil
    page.newLink = nil
    page.hall = HallDesk(
      round: "chung-khao",
      entries: [
        HallDesk.Choice(value: "07", label: LocalizedText("1. 07 – Nguyễn Thị Hòa")),
        HallDesk.Choice(value: "03", label: LocalizedText("2. 03 – Trần Văn Ẩn"), isChosen: true),
      ], judges: [HallDesk.Choice(value: "gk1", label: LocalizedText("Giám khảo mẫu 1"))],
      called: LocalizedText("07"), closingAt: moment(300),
      returned: [HallDesk.returned(judge: "Giám khảo mẫu 1", entry: "07", reason: "Ghi <nhầm> cột")])
    return page
  }()

  static let hallPages: [(String, any Page)] = [
    ("devices", devices), ("login-closed", closedLogIn), ("round-open", openRound),
  ]
}
