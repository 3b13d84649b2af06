extension Templates {
  /// The total of what is saved and what is missing.
  static let total = #"""
    <p class="total">{{t.sheet.total}} {{#total}}<b>{{.}}</b>{{/total}}{{^total}}<i>{{t.sheet.noTotal}}</i>{{/total}} / {{maximumOfSheet}} · {{missingText}}</p>
    """#
}
