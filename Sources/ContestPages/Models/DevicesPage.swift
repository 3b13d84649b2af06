public import ContestCore

/// Who is logged in on which device, and whether links log new ones in.
public struct DevicesPage: Page {
  public static let template = "devices"

  public var visit: Visit
  /// Whether a judge's link logs a new device in.
  public var takesNewLogIns: Bool
  /// The organisers first, then the judges in the order of the rule file.
  public var people: [PersonDevices]

  public init(visit: Visit, takesNewLogIns: Bool, people: [PersonDevices]) {
    self.visit = visit
    self.takesNewLogIns = takesNewLogIns
    self.people = people
  }

  public var heading: LocalizedText { Catalogue.text("devices") }
  public var crumbs: [Crumb] { [.home, .desk] }
}

extension DevicesPage: PageFields {
  var fields: [String: Any] {
    [
      "switchText": Catalogue.text(takesNewLogIns ? "devices.on" : "devices.off"),
      "switchButton": Catalogue.text(takesNewLogIns ? "devices.turnOff" : "devices.turnOn"),
      "switchHref": SitePath.newLogIns, "switchValue": takesNewLogIns ? "off" : "on",
    ]
  }
}

/// One person's devices.
public struct PersonDevices: Sendable, Hashable {
  public var name: LocalizedText
  /// The newest log-in first.
  public var devices: [DeviceRow]

  public init(name: LocalizedText, devices: [DeviceRow]) {
    self.name = name
    self.devices = devices
  }
}

extension PersonDevices: PageFields {
  var fields: [String: Any] {
    ["hasDevices": !devices.isEmpty, "isMany": devices.count > 1, "count": "\(devices.count)"]
  }
}

/// One device that is logged in.
public struct DeviceRow: Sendable, Hashable {
  /// Eight hexadecimal digits; no secret.
  public var id: String
  /// What it called itself: `Chrome, Android`; may be empty.
  public var label: String
  public var since: Moment
  public var lastSeen: Moment
  /// Sheets that were typed on it and not sent.
  public var drafts: Int
  /// Whether it is the one that shows the page.
  public var isThis: Bool

  public init(id: String, label: String, since: Moment, lastSeen: Moment, drafts: Int, isThis: Bool = false) {
    self.id = id
    self.label = label
    self.since = since
    self.lastSeen = lastSeen
    self.drafts = drafts
    self.isThis = isThis
  }
}

extension DeviceRow: PageFields {
  var fields: [String: Any] {
    [
      "title": label.isEmpty ? Catalogue.text("devices.unknown") : LocalizedText(label),
      "draftText": drafts == 0
        ? LocalizedText("") : Catalogue.text("devices.drafts", ["count": LocalizedText("\(drafts)")]),
      "cutHref": (isThis ? nil : SitePath.cutDevice(id)) as Any,
    ]
  }
}
