extension Templates {
  /// One thing to say.
  static let message = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead"{{#isFault}} role="alert"{{/isFault}}>{{text}}</p>
    <ul>
    {{#details}}
    <li>{{.}}</li>
    {{/details}}
    </ul>
    {{#requestID}}<p class="hint">{{t.error.request}} <code>{{.}}</code></p>{{/requestID}}
    {{#next}}<p><a class="button" href="{{href}}">{{label}}</a></p>{{/next}}
    {{/main}}
    {{/layout}}
    """#
}
