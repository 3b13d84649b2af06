extension Templates {
  /// Asks which round a form is of that does not say so.
  static let roundChoice = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="note warn" role="alert">▲ {{t.rounds.text}}</p>
    {{#hasLines}}
    <table>
    <thead><tr><th scope="col">{{t.sheet.criterion}}</th><th scope="col" class="figure">{{t.sheet.mark}}</th></tr></thead>
    <tbody>
    {{#lines}}
    <tr><th scope="row">{{title}}</th><td class="figure">{{value}}</td></tr>
    {{/lines}}
    </tbody>
    </table>
    {{/hasLines}}
    {{#reason}}<p>{{t.reason}}: {{.}}</p>{{/reason}}
    <form method="post" action="{{action}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="reason" value="{{reason}}">
    {{#lines}}
    <input type="hidden" name="{{id}}" value="{{value}}">
    {{/lines}}
    <div class="buttons">
    {{#choices}}
    <button type="submit" name="action" value="look" formaction="{{href}}">{{title}}</button>
    {{/choices}}
    </div>
    </form>
    <p class="links"><a href="{{listHref}}">{{t.list}}</a></p>
    {{/main}}
    {{/layout}}
    """#
}
