extension Templates {
  /// What has to be put right, each with the way to its field.
  static let problems = #"""
    <div class="problems" role="alert" tabindex="-1" id="problems">
    <h2>{{t.problems}}</h2>
    <ul>
    {{#problems}}
    <li><a href="#{{target}}">{{title}}: {{text}}</a></li>
    {{/problems}}
    </ul>
    </div>
    """#
}
