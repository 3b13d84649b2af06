extension Templates {
  /// Who has heard how much.
  static let listening = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{roundTitle}}</p>
    <p class="hint">{{t.listening.text}}</p>
    {{#neededText}}<p class="note">{{.}}</p>{{/neededText}}
    <div class="scroll" role="region" tabindex="0" aria-label="{{heading}}">
    <table class="grid">
    <thead><tr><th scope="col">{{t.grid.entry}}</th>
    {{#judges}}
    <th scope="col" class="cell"><abbr title="{{name}}">{{short}}</abbr></th>
    {{/judges}}
    </tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{label}}</th>
    {{#cells}}
    <td class="cell">{{#isShort}}<span class="review" aria-hidden="true">▲ </span><span class="hide">{{t.listening.short}} </span>{{/isShort}}{{text}}{{^text}}–{{/text}}</td>
    {{/cells}}
    </tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    <ul class="people">
    {{#judges}}
    <li><p><b>{{short}}</b> {{name}}{{#waiverText}}<br><small>{{.}}</small>{{/waiverText}}</p>
    {{#mayWaive}}
    <form method="post" action="{{action}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="judge" value="{{id}}">
    <div class="field"><label for="w-{{id}}">{{t.listening.reason}}<span class="hide">: {{name}}</span></label>
    <input id="w-{{id}}" name="reason" type="text" maxlength="500" autocomplete="off" required></div>
    <button type="submit">{{t.listening.waive}}<span class="hide">: {{name}}</span></button>
    </form>
    {{/mayWaive}}
    </li>
    {{/judges}}
    </ul>
    {{/main}}
    {{/layout}}
    """#
}
