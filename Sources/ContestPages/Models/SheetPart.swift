public import ContestCore

/// A part or performance of a sheet: a section with its own heading.
public struct SheetPart: Sendable, Hashable {
  public var title: LocalizedText
  /// What the part's value is multiplied by.
  public var weight: Points
  /// In rubric order.
  public var criteria: [CriterionID]
  /// The figures that multiply it, to be read.
  public var figures: [SheetFigure]

  public init(
    title: LocalizedText, weight: Points = Points(1), criteria: [CriterionID], figures: [SheetFigure] = []
  ) {
    self.title = title
    self.weight = weight
    self.criteria = criteria
    self.figures = figures
  }
}

/// A figure that multiplies what the judge gives; the secretary enters it.
public struct SheetFigure: Sendable, Hashable {
  public var title: LocalizedText
  /// Nil where it has not been entered.
  public var value: Points?

  public init(title: LocalizedText, value: Points? = nil) {
    self.title = title
    self.value = value
  }
}

extension SheetFigure: PageFields {
  var fields: [String: Any] {
    [
      "text": value.map { Catalogue.text("sheet.multiplied", ["title": title, "value": $0.text]) }
        ?? Catalogue.text("sheet.multiplierMissing", ["title": title])
    ]
  }
}

/// A section of the form.
struct SheetSection {
  let title: LocalizedText
  let weightText: LocalizedText?
  let figures: [SheetFigure]
  let criteria: [SheetCriterion]

  /// The criteria part by part; one section without a title where there are no parts.
  static func sections(of criteria: [SheetCriterion], parts: [SheetPart]) -> [SheetSection] {
    guard !parts.isEmpty else {
      return [SheetSection(title: LocalizedText(""), weightText: nil, figures: [], criteria: criteria)]
    }
    return parts.map { part in
      SheetSection(
        title: part.title,
        weightText: part.weight == Points(1)
          ? nil : Catalogue.text("sheet.partWeight", ["weight": part.weight.text]),
        figures: part.figures,
        criteria: criteria.filter { part.criteria.contains($0.criterion.id) }.map { line in
          var line = line
          line.partWeight = part.weight
          return line
        })
    }
  }
}
