extension EntryColumn {
  /// The columns that a list of the contest must have.
  ///
  /// Recordings are judged by what is handed in, and so want all of them; what is performed live wants who
  /// performs, for whom, and what they agreed to. Themes are asked for where the contest has some.
  public static func needed(by contest: Contest) -> Set<EntryColumn> {
    var needed: Set<EntryColumn> = [.unit, .fullName, .consentRegister, .consentPublishName]
    if contest.rounds.contains(where: { $0.kind == .recording }) { needed = Set(allCases) }
    if contest.themes.isEmpty { needed.remove(.theme) } else { needed.insert(.theme) }
    return needed
  }
}
