import ContestCore
import ContestTables
import ContestXML
import Foundation

/// Lists, each read and held against `ProbeContest`.
enum ListProbe {
  private static let unusable = ["the contest of the probes cannot be read"]

  static func marks(_ data: Data, file: String) -> ProbeReading {
    let (rows, findings) = MarkTable.read(data, file: file)
    guard let check = ProbeContest.markCheck, let rubric = ProbeContest.contest?.rounds.first?.rubric else {
      return ProbeReading(findings: findings, complaints: unusable)
    }
    let (sheets, faults) = check.check(rows)
    var reading = ProbeReading(findings: findings + faults)
    for case .marks(let marks) in sheets.map(\.content) {
      for (id, mark) in marks where rubric.criterion(id)?.refusal(of: mark) != nil {
        reading.complaints.append("\(id): \(mark) is taken")
      }
    }
    return reading
  }

  static func facts(_ data: Data, file: String) -> ProbeReading {
    let (rows, findings) = FactTable.read(data, file: file)
    guard let check = ProbeContest.factCheck else {
      return ProbeReading(findings: findings, complaints: unusable)
    }
    return ProbeReading(findings: findings + check.check(rows).findings)
  }

  static func entries(csv data: Data, file: String) -> ProbeReading {
    let (rows, findings) = EntryTable.read(data, file: file)
    return check(rows, findings: findings)
  }

  static func entries(xml data: Data, file: String) -> ProbeReading {
    let (rows, findings) = EntryListXML.read(data, file: file)
    return check(rows, findings: findings)
  }

  private static func check(_ rows: [EntryRow], findings: [Finding]) -> ProbeReading {
    guard let check = ProbeContest.entryCheck else {
      return ProbeReading(findings: findings, complaints: unusable)
    }
    let (accepted, faults) = check.check(rows)
    var reading = ProbeReading(findings: findings + faults)
    for entry in accepted {
      if ProbeContest.contest?.unit(entry.unit) == nil { reading.complaints.append("\(entry.unit) is taken") }
      if entry.entrant.fullName.isEmpty { reading.complaints.append("an entrant without a name is taken") }
      if !entry.consents.register { reading.complaints.append("an entry without consent is taken") }
    }
    return reading
  }
}
