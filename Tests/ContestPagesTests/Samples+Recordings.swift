import ContestCore
import ContestPages

extension Samples {
  static let blindCheck = BlindCheckPage(
    visit: desk, round: "so-khao", roundTitle: recording.roundTitle,
    rows: [
      BlindCheckRow(
        id: "hong-bang-1", label: "SBD 01", name: "Nguyễn Thị Hòa",
        unit: LocalizedText(vi: "quận Hồng Bàng", en: "Hồng Bàng"),
        recordingHref: SitePath.recordingToCheck("so-khao", "hong-bang-1"),
        script: "Kính thưa quý vị.\nXin chào.",
        hasOtherScript: false, mentions: [], isPassed: true, isChanged: false, checkedBy: "Lê Thư Ký",
        checkedAt: Moment(Instant(milliseconds: 1_692_000_000_000), timeZone: "Asia/Ho_Chi_Minh"),
        seen: "ab-cd"),
      BlindCheckRow(
        id: "kien-an-1", label: "SBD 02", name: "Trần Văn An",
        unit: LocalizedText(vi: "quận Kiến An", en: "Kiến An"),
        recordingHref: SitePath.recordingToCheck("so-khao", "kien-an-1"), script: "Tôi đọc từ Kiến An.",
        hasOtherScript: false, mentions: ["Kiến An"], isPassed: false, isChanged: true, seen: "ef-01"),
      BlindCheckRow(
        id: "an-lao-1", label: "an-lao-1", name: "Lê Thị Bình",
        unit: LocalizedText(vi: "huyện An Lão", en: "An Lão"), recordingHref: nil, script: "",
        hasOtherScript: true, mentions: [], isPassed: false, isChanged: false, seen: "23-"),
    ], by: "", isNameMissing: true,
    refusal: LocalizedText(vi: "Tệp vừa thay đổi.", en: "The file has just changed."), isOpen: true)

  static let listeningPage = ListeningPage(
    visit: desk, round: "so-khao", roundTitle: recording.roundTitle, needed: 90,
    judges: [
      ListeningJudge(id: "gk1", name: "Giám khảo mẫu 1", short: "GK1"),
      ListeningJudge(id: "gk2", name: "Giám khảo mẫu 2", short: "GK2", waiver: "nghe tại hội trường"),
    ],
    rows: [
      ListeningRow(label: "K7QX", percents: [92, nil], needed: 90),
      ListeningRow(label: "T4RD", percents: [41, 100], needed: 90),
    ], isOrganiser: true, mayWaive: true)
}
