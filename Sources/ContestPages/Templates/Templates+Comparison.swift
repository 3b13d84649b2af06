extension Templates {
  /// Two entries side by side.
  static let comparison = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{title}}</p>
    {{#isSame}}<p class="note warn" role="alert">{{t.comparison.same}}</p>{{/isSame}}
    <form method="get" action="{{action}}">
    <div class="field">
    <label for="f-first">{{t.comparison.first}}</label>
    <select id="f-first" name="bai" required>
    <option value="">{{t.comparison.choose}}</option>
    {{#firstOptions}}
    <option value="{{key}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
    {{/firstOptions}}
    </select>
    </div>
    <div class="field">
    <label for="f-second">{{t.comparison.second}}</label>
    <select id="f-second" name="voi" required>
    <option value="">{{t.comparison.choose}}</option>
    {{#secondOptions}}
    <option value="{{key}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
    {{/secondOptions}}
    </select>
    </div>
    <p><button class="main" type="submit">{{t.comparison.compare}}</button></p>
    </form>
    {{#hasResult}}
    <section aria-labelledby="why">
    <h2 id="why">{{t.comparison.why}}</h2>
    {{#sentences}}
    <p>{{.}}</p>
    {{/sentences}}
    </section>
    {{/hasResult}}
    {{#tables}}
    <section>
    <h2>{{title}}</h2>
    <div class="scroll" role="region" tabindex="0" aria-label="{{title}}">
    <table class="compare">
    <caption class="hide">{{title}}</caption>
    <thead><tr><th scope="col">{{t.comparison.what}}</th><th scope="col" class="figure">{{result.upper}}</th><th scope="col" class="figure">{{result.lower}}</th><th scope="col" class="figure">{{t.comparison.difference}}</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{label}}</th><td class="figure">{{upper}}</td><td class="figure">{{lower}}</td><td class="figure">{{difference}}</td></tr>
    {{/rows}}
    </tbody>
    <tfoot>{{#total}}<tr><th scope="row">{{label}}</th><td class="figure">{{upper}}</td><td class="figure">{{lower}}</td><td class="figure">{{difference}}</td></tr>{{/total}}</tfoot>
    </table>
    </div>
    </section>
    {{/tables}}
    {{#hasTables}}<p class="hint">{{t.comparison.dash}}</p>{{/hasTables}}
    {{#derivations}}
    <section>
    <h2>{{title}}</h2>
    <ul>
    {{#sentences}}<li>{{.}}</li>
    {{/sentences}}
    </ul>
    </section>
    {{/derivations}}
    <p class="links"><a href="{{analysisHref}}">{{t.analysis.link}}</a></p>
    {{/main}}
    {{/layout}}
    """#
}
