import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest device list|cut`.
struct DeviceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "device", abstract: "Máy đang đăng nhập: xem, ngắt / devices logged in: list, cut off.",
    subcommands: [List.self, Cut.self])

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mỗi dòng một máy: mã, người, loại máy, vào lúc, tín hiệu gần nhất, số bản nháp.",
      discussion: "A line a device, tab-separated: id, person, label, since, last sign of life, drafts.")

    @Option(help: "Chỉ máy của giám khảo này / of one judge alone.") var judge: String?
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let service = try options.service()
      let zone = try await service.contest().timeZone
      let devices: [Device]
      if let judge {
        devices = try await service.devices(of: JudgeID(judge))
      } else {
        devices = try await service.devices()
      }
      for device in devices {
        let person =
          switch device.role {
          case .organiser: "organiser"
          case .judge(let id): id.rawValue
          }
        let line = [
          device.id, person, device.label, service.clock(device.since, timeZone: zone),
          service.clock(device.lastSeen, timeZone: zone), String(device.drafts),
        ]
        console.output(line.joined(separator: "\t") + "\n")
      }
    }
  }

  struct Cut: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ngắt một máy; các máy khác của người đó vẫn vào được / cut one device off.")

    @Argument(help: "Mã máy, như «device list» in ra / device id.") var device: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      try await options.service().cutDevice(device)
      console.say(LocalizedText(vi: "đã ngắt máy \(device)", en: "device \(device) is cut off"))
    }
  }
}
