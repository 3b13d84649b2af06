import ContestCore

extension ResultsPage: PageFields {
  var fields: [String: Any] {
    let telling = PublishedTelling(results, rounds: rounds)
    let certified = Moment(results.certified, timeZone: results.timeZone)
    let published = Moment(results.published, timeZone: results.timeZone)
    let own: [String: Any] = [
      "organiser": results.organiser, "certified": certified, "published": published,
      "isPublicSite": place != .file, "version": results.version, "rulesHash": results.rulesHash,
      "journalHead": results.journalHead, "journalSequence": results.journalSequence,
      "fileDigest": fileDigest as Any, "xmlHref": fileHref("results.xml"), "csvHref": fileHref("results.csv"),
      "isCorrection": results.version > 1, "command": "contest verify results.xml",
      "dateLine": dateLine(published),
    ]
    return own.merging(telling.fields) { mine, _ in mine }
  }

  private func fileHref(_ name: String) -> String {
    place == .file ? name : SitePath.export(results.rules.id, file: name)
  }

  /// `Hải Phòng, ngày 15 tháng 9 năm 2023` (NĐ 30/2020: day and the months 1 and 2 with two digits).
  private func dateLine(_ moment: Moment) -> LocalizedText {
    guard let date = moment.date else { return LocalizedText("") }
    let place = results.organiser.place.isEmpty ? "" : "\(results.organiser.place), "
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    let month = date.month < 3 ? "0\(date.month)" : "\(date.month)"
    return LocalizedText(
      vi: "\(place)ngày \(day) tháng \(month) năm \(date.year)", en: "\(place)\(date.text.en)")
  }
}
