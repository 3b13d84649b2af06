extension Templates {
  /// Entries down, judges across.
  static let grid = #"""
    <div class="scroll" role="region" tabindex="0" aria-label="{{t.grid.caption}}">
    <table class="grid"{{#round}} data-round="{{.}}"{{/round}}>
    <caption class="hide">{{t.grid.caption}}</caption>
    <thead><tr><th scope="col">{{t.grid.entry}}</th>
    {{#judges}}
    <th scope="col" class="cell"{{#id}} data-judge="{{.}}"{{/id}}><abbr title="{{name}}">{{short}}</abbr> <span class="online"{{^isOnline}} hidden{{/isOnline}} title="{{t.grid.online}}">●<span class="hide"> {{t.grid.online}}</span></span><br><small>{{done}}/{{due}}</small><br><small class="seen" title="{{t.round.lastSeen}}">{{clock}}</small>{{#devicesText}}<br><small>{{.}}</small>{{/devicesText}}</th>
    {{/judges}}
    </tr></thead>
    <tbody>
    {{#rows}}
    <tr{{#code}} data-code="{{.}}"{{/code}}><th scope="row">{{label}}{{#detail}} <small>{{.}}</small>{{/detail}}</th>
    {{#cells}}
    <td class="cell">{{#state}}<span class="shape {{style}}" title="{{word}}" aria-hidden="true">{{symbol}}</span><span class="hide">{{word}}</span>{{/state}}{{#total}}<br><small>{{.}}</small>{{/total}}</td>
    {{/cells}}
    </tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    <p class="legend"><b>{{t.grid.legend}}:</b> <span><span class="shape none" aria-hidden="true">○</span> {{t.state.none}}</span> <span><span class="shape draft" aria-hidden="true">◐</span> {{t.state.draft}}</span> <span><span class="shape received" aria-hidden="true">●</span> {{t.state.received}}</span> <span><span class="shape review" aria-hidden="true">▲</span> {{t.state.review}}</span> <span><span class="shape recused" aria-hidden="true">–</span> {{t.state.recused}}</span> <span><span class="shape absent" aria-hidden="true">×</span> {{t.state.absent}}</span></p>
    """#
}
