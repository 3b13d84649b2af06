import ContestCore
import Foundation

/// Something in the rules that cannot be carried out, or that has no effect.
struct RuleFault: Sendable, Hashable {
  var severity: Finding.Severity
  var place: RulePlace
  var message: LocalizedText

  init(_ severity: Finding.Severity, _ place: RulePlace, vi: String, en: String) {
    self.severity = severity
    self.place = place
    self.message = LocalizedText(vi: vi, en: en)
  }

  init(_ place: RulePlace, vi: String, en: String) {
    self.init(.error, place, vi: vi, en: en)
  }
}

/// What a schema cannot say about rules: that they fit together and can be carried out (rules.md, last
/// paragraph).
enum RuleSemantics {
  static func faults(in contest: Contest) -> [RuleFault] {
    var faults = timeZone(contest) + judges(contest) + reservedNames(contest)
    for (index, round) in contest.rounds.enumerated() {
      faults += order(of: round, after: contest.rounds[..<index])
      faults += earlier(of: round, after: contest.rounds[..<index])
      faults += members(of: round, in: contest) + self.faults(in: round)
      if round.advancement != nil, contest.round(after: round.id) == nil {
        faults.append(
          RuleFault(
            .warning, .advance(round.id), vi: "không có vòng nào lấy bài từ vòng “\(round.id)”",
            en: "no round takes its entries from “\(round.id)”"))
      }
    }
    return faults
  }

  /// What is wrong with one round by itself.
  static func faults(in round: RoundRules) -> [RuleFault] {
    recordings(round) + rubric(round) + parts(round) + panel(round) + ballot(round) + tabulation(round)
      + method(round) + ignoredWeights(round)
      + combinations(round) + figures(round) + deductions(round) + ties(round) + advancement(round)
      + prizes(round) + limits(round)
  }

  private static func recordings(_ round: RoundRules) -> [RuleFault] {
    let rules = round.recordings
    guard rules != RecordingRules() else { return [] }
    if round.kind == .live {
      return [
        RuleFault(
          .warning, .recordings(round.id),
          vi: "vòng thi trực tiếp (kind=“live”) không nghe bản thu nên <recordings> không có tác dụng",
          en: "in a live round (kind=“live”) no recording is heard, so <recordings> has no effect")
      ]
    }
    guard rules.shortestMilliseconds > rules.longestMilliseconds || rules.longestMilliseconds == 0 else {
      return []
    }
    return [
      RuleFault(
        .recordings(round.id), vi: "<recordings>: longest phải lớn hơn 0 và không nhỏ hơn shortest",
        en: "<recordings>: longest must be greater than 0 and not smaller than shortest")
    ]
  }

  private static func timeZone(_ contest: Contest) -> [RuleFault] {
    let name = contest.timeZone
    guard TimeZone(identifier: name) == nil else { return [] }
    return [
      RuleFault(
        .contest, vi: "timezone=“\(name)” không phải tên múi giờ; ở Việt Nam ghi Asia/Ho_Chi_Minh",
        en: "timezone=“\(name)” is no time zone; for Vietnam write Asia/Ho_Chi_Minh")
    ]
  }

  private static func judges(_ contest: Contest) -> [RuleFault] {
    contest.judges.flatMap { judge in
      ([judge.unit].compactMap(\.self) + judge.relatedUnits).filter { contest.unit($0) == nil }.map { unit in
        RuleFault(
          .judge(judge.id), vi: "giám khảo “\(judge.id)” ghi đơn vị “\(unit)” không có trong <units>",
          en: "judge “\(judge.id)” names the unit “\(unit)”, which is not in <units>")
      }
    }
  }

  private static func reservedNames(_ contest: Contest) -> [RuleFault] {
    contest.rounds.filter { RoundRules.reservedNames.contains($0.id.rawValue.lowercased()) }.map { round in
      RuleFault(
        .round(round.id),
        vi: "mã vòng “\(round.id)” trùng với một địa chỉ hay thư mục của chương trình; hãy đặt mã khác",
        en: "the round's id “\(round.id)” is the name of an address or folder of the program; choose another")
    }
  }

  private static func order(of round: RoundRules, after earlier: ArraySlice<RoundRules>) -> [RuleFault] {
    var faults: [RuleFault] = []
    if let source = round.takesFrom {
      if let before = earlier.first(where: { $0.id == source }) {
        if before.advancement == nil {
          faults.append(
            RuleFault(
              .round(round.id), vi: "vòng “\(source)” không có <advance> nên không bài nào vào được vòng này",
              en: "round “\(source)” has no <advance>, so no entry can reach this round"))
        }
        if earlier.contains(where: { $0.takesFrom == source }) {
          faults.append(
            RuleFault(
              .round(round.id), vi: "đã có vòng khác lấy bài từ vòng “\(source)”",
              en: "another round already takes its entries from “\(source)”"))
        }
      } else {
        faults.append(
          RuleFault(
            .round(round.id), vi: "from=“\(source)” không phải một vòng đứng trước vòng này",
            en: "from=“\(source)” is not a round that stands before this one"))
      }
    }
    if let opens = round.opens, let closes = round.closes, closes < opens {
      faults.append(
        RuleFault(
          .round(round.id),
          vi: "ngày đóng \(closes.vietnameseDescription) trước ngày mở \(opens.vietnameseDescription)",
          en: "it closes on \(closes.isoDescription), before it opens on \(opens.isoDescription)"))
    }
    return faults
  }

  private static func members(of round: RoundRules, in contest: Contest) -> [RuleFault] {
    round.panel.members.filter { contest.judge($0.judge) == nil }.map { member in
      RuleFault(
        .member(round.id, member.judge),
        vi: "giám khảo “\(member.judge)” không có trong <judges>; hãy khai báo hoặc sửa mã",
        en: "judge “\(member.judge)” is not in <judges>; declare the judge or correct the id")
    }
  }

  /// Rounds whose numbers are taken over must be held before.
  private static func earlier(of round: RoundRules, after earlier: ArraySlice<RoundRules>) -> [RuleFault] {
    let carried = (round.carryOver?.shares ?? []).map { (RulePlace.share(round.id, $0.round), $0.round) }
    let ties = round.tieChain.compactMap { step -> (RulePlace, RoundID)? in
      guard case .earlierRound(let id) = step.kind else { return nil }
      return (.tie(round.id, step.id), id)
    }
    return (carried + ties).filter { _, id in !earlier.contains { $0.id == id } }.map { place, id in
      RuleFault(
        place, vi: "“\(id)” không phải một vòng đứng trước vòng này",
        en: "“\(id)” is not a round that stands before this one")
    } + carriedPlaces(of: round, after: earlier)
  }

  /// Places of an earlier round cannot be added to points: the better entry would get less.
  private static func carriedPlaces(
    of round: RoundRules, after earlier: ArraySlice<RoundRules>
  ) -> [RuleFault] {
    (round.carryOver?.shares ?? []).filter { share in
      guard let source = earlier.first(where: { $0.id == share.round }) else { return false }
      return share.source == .judged ? source.isLowerJudgedBetter : source.lowerIsBetter
    }.map { share in
      RuleFault(
        .share(round.id, share.round),
        vi:
          "kết quả của vòng “\(share.round)” là thứ hạng, càng nhỏ càng tốt, nên không cộng vào vòng này được; "
          + "hãy đổi thành điểm bằng <place-points> ở vòng đó, hoặc chỉ xét khi bằng nhau (<earlier-round>)",
        en:
          "the result of round “\(share.round)” is a place, the lower the better, and cannot be added here; "
          + "turn it into points by <place-points> in that round, or use it for ties alone (<earlier-round>)")
    }
  }
}
