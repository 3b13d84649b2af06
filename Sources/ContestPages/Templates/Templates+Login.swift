extension Templates {
  /// Who is logging in.
  static let login = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    {{#inAppText}}
    <section class="note warn" aria-labelledby="in-app">
    <h2 id="in-app">▲ {{.}}</h2>
    <p>{{t.login.inApp.why}}</p>
    <ul>
    <li>{{t.login.inApp.android}}</li>
    <li>{{t.login.inApp.iphone}}</li>
    </ul>
    <p>{{t.login.inApp.still}}</p>
    </section>
    {{/inAppText}}
    {{#closed}}
    <p class="lead" role="alert">{{.}}</p>
    {{#goOnHref}}<p><a class="button main" href="{{.}}">{{t.login.goOn}}</a></p>{{/goOnHref}}
    {{/closed}}
    {{#isOpen}}
    <p>{{t.login.text}}</p>
    <form method="post" action="{{action}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <p><button class="main" type="submit">{{t.login.button}}</button></p>
    </form>
    <p class="hint">{{t.login.notYou}}</p>
    {{/isOpen}}
    {{/main}}
    {{/layout}}
    """#
}
