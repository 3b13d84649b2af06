extension Templates {
  /// Who is logging in.
  static let login = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p>{{t.login.text}}</p>
    <form method="post" action="{{action}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <p><button class="main" type="submit">{{t.login.button}}</button></p>
    </form>
    <p class="hint">{{t.login.notYou}}</p>
    {{/main}}
    {{/layout}}
    """#
}
