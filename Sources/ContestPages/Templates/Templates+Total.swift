extension Templates {
  /// The total of what is saved and what is missing; of places and choices what is missing alone.
  static let total = #"""
    <p class="total" data-at="total" data-full="{{maximumOfSheet}}">{{#hasTotal}}{{t.sheet.total}} {{#total}}<b>{{.}}</b>{{/total}}{{^total}}<i>{{t.sheet.noTotal}}</i>{{/total}} / {{maximumOfSheet}} · {{/hasTotal}}{{missingText}}</p>
    """#
}
