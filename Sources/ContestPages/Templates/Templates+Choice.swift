extension Templates {
  /// A list to choose from.
  static let choice = #"""
    {{#field}}
    <div class="field{{#error}} wrong{{/error}}">
    <label for="f-{{name}}">{{label}}{{#isRequired}} <small>{{t.entrant.required}}</small>{{/isRequired}}</label>
    {{#error}}<p class="error" id="e-{{name}}"><b>{{t.problemPrefix}}</b> {{.}}</p>{{/error}}
    <select id="f-{{name}}" name="{{name}}"{{#isRequired}} required{{/isRequired}}{{#describedBy}} aria-describedby="{{.}}"{{/describedBy}}{{#error}} aria-invalid="true"{{/error}}>
    <option value="">{{t.entrant.choose}}</option>
    {{#options}}
    <option value="{{key}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
    {{/options}}
    </select>
    </div>
    {{/field}}
    """#
}
