import ContestCore

extension Catalogue {
  /// What a version of a published result changes, and how its page speaks of versions.
  static let corrections: [String: LocalizedText] = [
    "correction.title": LocalizedText(
      vi: "Bản số {version} thay bản số {of}", en: "Version {version} takes the place of version {of}"),
    "correction.reason": LocalizedText(vi: "Lý do: {reason}", en: "Reason: {reason}"),
    "correction.nothing": LocalizedText(vi: "không có", en: "none"),
    "correction.entry": LocalizedText(vi: "{who}: thêm vào kết quả.", en: "{who}: added to the result."),
    "correction.entry.gone": LocalizedText(
      vi: "{who}: không còn trong kết quả.", en: "{who}: no longer in the result."),
    "correction.name": LocalizedText(
      vi: "{who}: họ tên nay ghi là {now}.", en: "{who}: the name now reads {now}."),
    "correction.name.gone": LocalizedText(
      vi: "{who}: không ghi họ tên nữa, chỉ ghi số báo danh.",
      en: "{who}: the name is no longer given, only the number."),
    "correction.work": LocalizedText(
      vi: "{who}: tên bài trước ghi là {was}, nay là {now}.",
      en: "{who}: the title changes from {was} to {now}."),
    "correction.unit": LocalizedText(
      vi: "{who}: tên đơn vị trước ghi là {was}, nay là {now}.",
      en: "{who}: the unit's name changes from {was} to {now}."),
    "correction.status": LocalizedText(
      vi: "{who}: trước ghi là {was}, nay là {now}.", en: "{who}: the status changes from {was} to {now}."),
    "correction.marks": LocalizedText(
      vi: "{who}: phiếu chấm có thay đổi.", en: "{who}: judges' sheets have changed."),
    "correction.facts": LocalizedText(
      vi: "{who}: số liệu, thời lượng hoặc điểm trừ có thay đổi.",
      en: "{who}: figures, length or penalties have changed."),
    "correction.result": LocalizedText(
      vi: "{who}: kết quả trước là {was}, nay là {now}.",
      en: "{who}: the result changes from {was} to {now}."),
    "correction.place": LocalizedText(
      vi: "{who}: trước xếp hạng {was}, nay xếp hạng {now}.",
      en: "{who}: the place changes from {was} to {now}."),
    "correction.place.new": LocalizedText(
      vi: "{who}: trước không xếp hạng, nay xếp hạng {now}.",
      en: "{who}: not ranked before, now place {now}."),
    "correction.place.gone": LocalizedText(
      vi: "{who}: trước xếp hạng {was}, nay không xếp hạng.",
      en: "{who}: place {was} before, now not ranked."),
    "correction.prize.new": LocalizedText(vi: "{who}: nay được {now}.", en: "{who}: now has {now}."),
    "correction.prize.gone": LocalizedText(
      vi: "{who}: trước được {was}, nay không có giải.", en: "{who}: had {was}, now has no prize."),
    "correction.result.new": LocalizedText(
      vi: "{who}: trước không có kết quả, nay là {now}.", en: "{who}: no result before, now {now}."),
    "correction.result.gone": LocalizedText(
      vi: "{who}: kết quả trước là {was}, nay không có.",
      en: "{who}: the result was {was}, now there is none."),
    "correction.prize": LocalizedText(
      vi: "{who}: trước được {was}, nay được {now}.", en: "{who}: the prize changes from {was} to {now}."),
    "correction.goes-on": LocalizedText(
      vi: "{who}: nay được vào vòng sau.", en: "{who}: now goes on to the next round."),
    "correction.goes-on.gone": LocalizedText(
      vi: "{who}: nay không vào vòng sau.", en: "{who}: no longer goes on to the next round."),
    "correction.decisions": LocalizedText(
      vi: "Các quyết định của Ban Giám khảo có thay đổi, xem cuối trang.",
      en: "The jury's decisions have changed; see the end of the page."),
    "correction.rules": LocalizedText(
      vi: "Thể lệ chấm có thay đổi, xem cuối trang.", en: "The rules have changed; see the end of the page."),
    "versions.underWay": LocalizedText(
      vi: """
        Kết quả này đang được xem xét lại. Dưới đây là bản số {version}, vẫn có hiệu lực cho đến khi công \
        bố bản mới.
        """,
      en: """
        This result is being looked at again. Below is version {version}, which stands until a new one is \
        published.
        """),
    "versions.old": LocalizedText(
      vi: "Đây là bản số {version}, đã được bản số {newest} thay thế.",
      en: "This is version {version}, which version {newest} has replaced."),
    "versions.toNewest": LocalizedText(vi: "Xem bản mới nhất", en: "See the newest version"),
    "versions.withheld": LocalizedText(
      vi: """
        Họ tên không còn được phép công bố thì nay chỉ ghi số báo danh; vì vậy các tệp của bản này không \
        mở cho công chúng nữa.
        """,
      en: """
        Names that may no longer be published are given as numbers; the files of this version are \
        therefore withheld.
        """
    ),
    "versions.all": LocalizedText(vi: "Các bản đã công bố", en: "Published versions"),
    "versions.one": LocalizedText(
      vi: "Bản số {version}, công bố lúc {published}", en: "Version {version}, published {published}"),
    "versions.notKept": LocalizedText(
      vi: """
        Bản số {version} đã được công bố lúc {published}, nhưng tệp của bản này không còn được lưu. Hãy \
        liên hệ Ban Tổ chức.
        """,
      en: """
        Version {version} was published {published}, but its files were not kept. Please ask the \
        organisers.
        """),
    "versions.fileWithheld": LocalizedText(
      vi: """
        Các tệp của bản số {version}, công bố lúc {published}, không mở cho công chúng nữa vì có ghi họ \
        tên của thí sinh đã rút lại sự đồng ý công bố. Mã SHA-256 của results.xml là {digest}. Bản gốc vẫn \
        được lưu cho Ban Tổ chức và cơ quan kiểm tra.
        """,
      en: """
        The files of version {version}, published {published}, are no longer open to the public: they hold \
        a name whose entrant has withdrawn the consent to publish it. The SHA-256 of results.xml is \
        {digest}. The original is kept for the organisers and auditors.
        """
    ),
  ]
}
