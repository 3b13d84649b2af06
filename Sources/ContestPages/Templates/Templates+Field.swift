extension Templates {
  /// One line to type in.
  static let field = #"""
    <div class="field{{#error}} wrong{{/error}}">
    <label for="f-{{name}}">{{label}}{{#isRequired}} <small>{{t.entrant.required}}</small>{{/isRequired}}</label>
    {{#hint}}<p class="hint" id="h-{{name}}">{{.}}</p>{{/hint}}
    {{#error}}<p class="error" id="e-{{name}}"><b>{{t.problemPrefix}}</b> {{.}}</p>{{/error}}
    <input id="f-{{name}}" name="{{name}}" type="{{kind}}" maxlength="500" autocomplete="off"{{#isRequired}} required{{/isRequired}}{{#describedBy}} aria-describedby="{{.}}"{{/describedBy}}{{#error}} aria-invalid="true"{{/error}} value="{{value}}">
    </div>
    """#
}
