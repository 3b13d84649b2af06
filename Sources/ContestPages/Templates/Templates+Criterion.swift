extension Templates {
  /// One criterion of the form.
  static let criterion = #"""
    <fieldset class="criterion{{#error}} wrong{{/error}}" data-id="{{id}}" data-min="{{least}}" data-max="{{most}}" data-step="{{grid}}" data-weight="{{weight}}"{{#part}} data-part="{{.}}"{{/part}}{{#ballotKind}} data-ballot="{{.}}" data-wanted="{{ballotWanted}}"{{/ballotKind}}>
    <legend><span class="number">{{position}}</span> {{title}}{{#maximum}} <span class="max">/ {{.}}</span>{{/maximum}}</legend>
    {{#guidance}}<p class="guide">{{.}}</p>{{/guidance}}
    {{#error}}<p class="error" id="e-{{id}}"><b>{{t.problemPrefix}}</b> {{.}}</p>{{/error}}
    {{#warning}}<p class="note warn" id="w-{{id}}">▲ {{.}}</p>{{/warning}}
    {{#hasOptions}}
    <p class="hint" id="h-{{id}}">{{hint}} <b data-at="ballot">{{ballotState}}</b></p>
    <div class="options" role="radiogroup" aria-label="{{title}}" aria-describedby="{{describedBy}}">
    {{#options}}
    <label><input id="{{id}}" name="{{name}}" type="radio" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> <span>{{label}}</span></label>
    {{/options}}
    </div>
    {{/hasOptions}}
    {{^hasOptions}}
    <div class="mark">
    <label class="hide" for="c-{{id}}">{{markWord}}: {{title}}</label>
    <input id="c-{{id}}" name="{{id}}" type="text" inputmode="{{inputMode}}" autocomplete="off" maxlength="32" placeholder="{{t.state.none}}" aria-describedby="{{describedBy}}"{{#error}} aria-invalid="true"{{/error}} value="{{value}}">
    <span class="hint" id="h-{{id}}">{{hint}}{{#ballotState}} <b data-at="ballot">{{.}}</b>{{/ballotState}}</span>
    </div>
    {{/hasOptions}}
    {{#hasLevels}}
    <details class="levels">
    <summary>{{t.sheet.levels}}</summary>
    <dl>
    {{#levels}}
    <div data-from="{{lowest}}" data-to="{{highest}}"><dt><span class="range">{{from}}–{{to}}</span> {{title}}</dt><dd>{{descriptor}}</dd></div>
    {{/levels}}
    </dl>
    </details>
    {{/hasLevels}}
    </fieldset>
    """#
}
