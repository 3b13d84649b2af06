extension Templates {
  /// How firm a round's result is.
  static let analysis = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{title}}</p>
    <p class="note"><b>{{t.analysis.advice}}</b> {{basis}}</p>
    <section aria-labelledby="gist">
    <h2 id="gist">{{t.analysis.gist}}</h2>
    <ul class="gist">
    {{#sections}}
    <li><a href="#{{slug}}"><span class="state {{tone}}"><span class="shape" aria-hidden="true">{{shape}}</span> {{state}}</span> <b>{{title}}</b> <span>{{lead}}</span></a></li>
    {{/sections}}
    </ul>
    </section>
    {{#groups}}
    <h2>{{title}}</h2>
    {{#sections}}
    <section>
    <h3 id="{{slug}}">{{title}}</h3>
    <p><span class="state {{tone}}"><span class="shape" aria-hidden="true">{{shape}}</span> {{state}}:</span> <b>{{lead}}</b></p>
    {{#others}}
    <p>{{.}}</p>
    {{/others}}
    <p class="hint">{{meaning}} {{reading}}</p>
    {{#charts}}
    {{> chart}}
    {{/charts}}
    {{#hasTable}}
    {{#isFolded}}<details><summary>{{t.analysis.figures}}<span class="hide">: {{title}}</span></summary>{{/isFolded}}
    <div class="scroll" role="region" tabindex="0" aria-label="{{title}}">
    <table class="stats">
    <caption class="hide">{{title}}</caption>
    <thead><tr>{{#columns}}<th scope="col"{{#isFigure}} class="figure"{{/isFigure}}>{{title}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#lines}}
    <tr><th scope="row">{{head}}</th>{{#cells}}<td{{#isFigure}} class="figure"{{/isFigure}}>{{text}}</td>{{/cells}}</tr>
    {{/lines}}
    </tbody>
    </table>
    </div>
    {{#omission}}<p class="hint">{{.}}</p>{{/omission}}
    {{#isFolded}}</details>{{/isFolded}}
    {{/hasTable}}
    </section>
    {{/sections}}
    {{/groups}}
    {{/main}}
    {{/layout}}
    """#
}
