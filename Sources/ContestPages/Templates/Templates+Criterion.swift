extension Templates {
  /// One criterion of the form.
  static let criterion = #"""
    <fieldset class="criterion{{#error}} wrong{{/error}}">
    <legend><span class="number">{{position}}</span> {{title}} <span class="max">/ {{maximum}}</span></legend>
    {{#guidance}}<p class="guide">{{.}}</p>{{/guidance}}
    {{#error}}<p class="error" id="e-{{id}}"><b>{{t.problemPrefix}}</b> {{.}}</p>{{/error}}
    <div class="mark">
    <label class="hide" for="c-{{id}}">{{t.sheet.mark}}: {{title}}</label>
    <input id="c-{{id}}" name="{{id}}" type="text" inputmode="decimal" autocomplete="off" maxlength="32" placeholder="{{t.state.none}}" aria-describedby="{{describedBy}}"{{#error}} aria-invalid="true"{{/error}} value="{{value}}">
    <span class="hint" id="h-{{id}}">{{hint}}</span>
    </div>
    {{#hasLevels}}
    <details class="levels">
    <summary>{{t.sheet.levels}}</summary>
    <dl>
    {{#levels}}
    <div><dt><span class="range">{{from}}–{{to}}</span> {{title}}</dt><dd>{{descriptor}}</dd></div>
    {{/levels}}
    </dl>
    </details>
    {{/hasLevels}}
    </fieldset>
    """#
}
