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
      "correction": correction as Any, "notices": version?.notices ?? [],
      "newestHref": newestHref as Any, "versions": versions as Any, "command": "contest verify results.xml",
      "dateLine": dateLine(published),
    ]
    return own.merging(telling.fields) { mine, _ in mine }
  }

  private func fileHref(_ name: String) -> String {
    guard place != .file else { return name }
    let isOld = version.map { $0.number != $0.newest } ?? false
    return SitePath.export(results.rules.id, file: name, version: isOld ? version?.number : nil)
  }

  private var newestHref: String? {
    version.flatMap { $0.number == $0.newest ? nil : SitePath.results(results.rules.id) }
  }

  /// Where there is more than one.
  private var versions: [Link]? {
    version.flatMap { $0.all.count > 1 ? $0.links(of: results.rules.id) : nil }
  }

  private var correction: CorrectionFields? {
    results.correction.map { correction in
      let names = [
        "version": LocalizedText("\(results.version)"), "of": LocalizedText("\(correction.of)"),
        "reason": LocalizedText(correction.reason),
      ]
      return CorrectionFields(
        title: Catalogue.text("correction.title", names), reason: Catalogue.text("correction.reason", names),
        changes: CorrectionWords(results: results).sentences)
    }
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

/// Why there is this version, and what it changes.
struct CorrectionFields {
  let title: LocalizedText
  let reason: LocalizedText
  let changes: [LocalizedText]
}
