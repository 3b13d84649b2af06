extension Templates {
  /// Asks before a sheet is sent.
  static let confirm = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    {{#heard}}<p class="lead">{{roundTitle}} · {{orderText}}{{#entrant}}<br><b>{{name}}</b>, {{unit}}{{/entrant}}</p>{{/heard}}
    {{#zeroText}}<p class="note warn" role="alert">▲ {{.}}</p>{{/zeroText}}
    {{#warnings}}<p class="note warn" role="alert">▲ {{.}}</p>{{/warnings}}
    {{#emptyText}}<p class="note warn" role="alert">▲ {{.}}</p>{{/emptyText}}
    <table>
    <thead><tr><th scope="col">{{t.sheet.criterion}}</th><th scope="col" class="figure">{{t.sheet.mark}}</th></tr></thead>
    <tbody>
    {{#criteria}}
    <tr><th scope="row">{{title}}</th><td class="figure">{{shownValue}}{{^shownValue}}{{t.confirm.notMarked}}{{/shownValue}}{{#maximum}} / {{.}}{{/maximum}}</td></tr>
    {{/criteria}}
    </tbody>
    {{#total}}
    <tfoot><tr><th scope="row">{{t.sheet.total}}</th><td class="figure"><b>{{.}}</b> / {{maximumOfSheet}}</td></tr></tfoot>
    {{/total}}
    </table>
    {{#reason}}<p>{{t.reason}}: {{.}}</p>{{/reason}}
    <p class="hint">{{t.confirm.text}}</p>
    <form method="post" action="{{action}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="revision" value="{{revision}}">
    <input type="hidden" name="client_id" value="{{clientID}}">
    <input type="hidden" name="confirmed" value="yes">
    <input type="hidden" name="reason" value="{{reason}}">
    {{#criteria}}
    <input type="hidden" name="{{id}}" value="{{value}}">
    {{/criteria}}
    <div class="buttons">
    <button class="main" type="submit" name="action" value="send">{{t.confirm.send}}</button>
    <button type="submit" name="action" value="draft">{{t.confirm.back}}</button>
    </div>
    </form>
    {{/main}}
    {{/layout}}
    """#
}
