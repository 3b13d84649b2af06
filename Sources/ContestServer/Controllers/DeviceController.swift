import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// Who is logged in where, and whether anybody else may.
struct DeviceController: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, context: DeskContext) async throws -> Response {
    let contest = try await site.service.contest()
    let own = context.visitor.session?.device
    var rows: [LinkRole: [DeviceRow]] = [:]
    for device in try await site.service.devices() {
      let seen = max(device.lastSeen, site.presence.lastSeen(device: device.id) ?? device.lastSeen)
      rows[device.role, default: []].append(
        DeviceRow(
          id: device.id, label: device.label, since: site.moment(device.since, of: contest),
          lastSeen: site.moment(seen, of: contest), drafts: device.drafts, isThis: device.id == own))
    }
    let organisers = PersonDevices(
      name: LocalizedText(vi: "Ban Tổ chức", en: "Organisers"), devices: rows[.organiser] ?? [])
    let judges = contest.judges.map { judge in
      PersonDevices(name: LocalizedText(judge.name), devices: rows[.judge(judge.id)] ?? [])
    }
    let page = DevicesPage(
      visit: await site.visit(of: context.visitor),
      takesNewLogIns: try await site.service.takesNewLogIns(), people: [organisers] + judges)
    return site.page(page, for: context.visitor)
  }

  @Sendable func cut(_ request: Request, context: DeskContext) async throws -> Response {
    try await site.service.cutDevice(context.part("device"))
    return site.redirect(to: SitePath.devices)
  }

  @Sendable func switchLogIns(_ request: Request, context: DeskContext) async throws -> Response {
    try await site.service.setNewLogIns(context.form.text("allow") == "on", by: context.actor)
    return site.redirect(to: SitePath.devices)
  }

  @Sendable func toDevices(_ request: Request, context: DeskContext) async throws -> Response {
    site.redirect(to: SitePath.devices)
  }
}
