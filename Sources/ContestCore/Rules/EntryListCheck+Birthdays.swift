extension EntryListCheck {
  /// What is wrong with the birthdays of those who take part on a day: a year typed wrong, mostly.
  public static func birthdayFindings(of entries: [Accepted], on today: CalendarDate) -> [Finding] {
    entries.compactMap { entry in
      guard let birth = entry.entrant.birthDate, let fault = ageFault(of: birth, on: today) else {
        return nil
      }
      return Finding(fault.severity, at: entry.row.location(of: .birthDate), fault.message)
    }
  }

  private static func ageFault(
    of birth: CalendarDate, on today: CalendarDate
  ) -> (severity: Finding.Severity, message: LocalizedText)? {
    let shown = birth.vietnameseDescription
    guard birth <= today else {
      return (
        .error,
        LocalizedText(
          vi: "ngày sinh \(shown) còn ở tương lai; hãy xem lại năm sinh",
          en: "the birthday \(shown) is yet to come; look at the year")
      )
    }
    let years = today.year - birth.year
    guard years < 3 || years > 105 else { return nil }
    return (
      .warning,
      LocalizedText(
        vi: "theo ngày sinh \(shown) thì thí sinh \(years) tuổi; hãy xem lại năm sinh",
        en: "by the birthday \(shown) the entrant’s age is \(years); look at the year")
    )
  }
}
