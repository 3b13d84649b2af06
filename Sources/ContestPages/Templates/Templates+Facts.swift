extension Templates {
  /// Entries down, facts across.
  static let facts = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="hint">{{#isOpen}}{{t.facts.text}}{{/isOpen}}{{^isOpen}}{{t.facts.shut}}{{/isOpen}}</p>
    <ul class="links">
    {{#columns}}
    <li><a href="{{href}}">{{#isOpen}}{{t.facts.enter}}: {{/isOpen}}{{label}}</a></li>
    {{/columns}}
    </ul>
    <div class="scroll" role="region" tabindex="0" aria-label="{{heading}}">
    <table>
    <thead><tr><th scope="col">{{t.grid.entry}}</th>
    {{#columns}}
    <th scope="col">{{label}}</th>
    {{/columns}}
    </tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{label}} <small>{{name}}</small></th>
    {{#cells}}
    <td>{{text}}{{^text}}–{{/text}}</td>
    {{/cells}}
    </tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    {{/main}}
    {{/layout}}
    """#

  /// The form of one column.
  static let column = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{roundTitle}}</p>
    {{#refusal}}<p class="note warn" role="alert">▲ {{.}}</p>{{/refusal}}
    {{#hasProblems}}
    {{> problems}}
    {{/hasProblems}}
    {{#isOpen}}
    <p class="hint" id="hint">{{hint}}</p>
    <form method="post" action="{{action}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="recorded" value="{{recorded}}">
    <table class="entries">
    <thead><tr><th scope="col">{{t.grid.entry}}</th><th scope="col">{{title}}</th></tr></thead>
    <tbody>
    {{#lines}}
    <tr><th scope="row"><label for="v-{{id}}">{{label}}</label> <small>{{name}}</small>{{#problem}}<br><span class="error" id="p-{{id}}">{{.}}</span>{{/problem}}{{#standingText}}<br><span class="error">{{.}}</span>{{/standingText}}</th>
    <td class="entry">{{#hasOptions}}<select id="v-{{id}}" name="v-{{id}}"{{#problem}} aria-invalid="true" aria-describedby="p-{{id}}"{{/problem}}>
    {{#options}}
    <option value="{{key}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
    {{/options}}
    </select>{{/hasOptions}}{{^hasOptions}}<input id="v-{{id}}" name="v-{{id}}" type="text" inputmode="text" maxlength="32" autocomplete="off" aria-describedby="hint{{#problem}} p-{{id}}{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}} value="{{value}}">{{/hasOptions}}</td></tr>
    {{/lines}}
    </tbody>
    </table>
    <div class="field{{#sourceProblem}} wrong{{/sourceProblem}}">
    <label for="source">{{t.facts.source}}</label>
    <p class="hint" id="source-h">{{t.facts.sourceHint}}</p>
    {{#sourceProblem}}<p class="error" id="source-e"><b>{{t.problemPrefix}}</b> {{.}}</p>{{/sourceProblem}}
    <input id="source" name="source" type="text" maxlength="500" autocomplete="off" aria-describedby="source-h{{#sourceProblem}} source-e{{/sourceProblem}}"{{#sourceProblem}} aria-invalid="true"{{/sourceProblem}} value="{{source}}">
    </div>
    <div class="buttons"><button class="main" type="submit">{{t.facts.record}}</button><a class="quiet" href="{{backHref}}">{{t.cancel}}</a></div>
    </form>
    {{/isOpen}}
    {{^isOpen}}
    <p class="note">{{t.facts.shut}}</p>
    <table>
    <thead><tr><th scope="col">{{t.grid.entry}}</th><th scope="col">{{title}}</th></tr></thead>
    <tbody>
    {{#lines}}
    <tr><th scope="row">{{label}} <small>{{name}}</small></th><td>{{shownValue}}{{^shownValue}}–{{/shownValue}}</td></tr>
    {{/lines}}
    </tbody>
    </table>
    {{/isOpen}}
    {{/main}}
    {{/layout}}
    """#
}
