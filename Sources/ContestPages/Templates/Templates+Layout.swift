extension Templates {
  /// The frame of every page.
  static let layout = #"""
    <!doctype html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>{{heading}}{{#titleSuffix}} – {{.}}{{/titleSuffix}}</title>
    {{$style}}
    {{> style}}
    {{/style}}
    {{#isSite}}
    <link rel="icon" href="/icon.svg">
    {{/isSite}}
    {{#script}}
    {{> scripts}}
    {{/script}}
    </head>
    <body{{#isWide}} class="wide"{{/isWide}}{{#visit.judge}} data-judge="{{.}}"{{/visit.judge}}{{#visit.timeZone}} data-zone="{{.}}"{{/visit.timeZone}}>
    <a class="skip" href="#main">{{t.skip}}</a>
    {{#isSite}}
    <header class="top{{#visit.person}} inside{{/visit.person}}">
    <div class="bar">
    <p class="brand">{{#titleSuffix}}<a href="/">{{.}}</a>{{/titleSuffix}}</p>
    <nav aria-label="{{t.languages}}"><a class="quiet" href="?lang={{otherLang}}" hreflang="{{otherLang}}" lang="{{otherLang}}">{{t.otherLanguage}}</a></nav>
    {{#visit.person}}
    <form class="who" method="post" action="/dang-xuat">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <span><span class="hide">{{t.person}} </span>{{.}}</span>
    <button class="quiet" type="submit">{{t.logOut}}</button>
    </form>
    {{/visit.person}}
    </div>
    {{> crumbs}}
    </header>
    {{/isSite}}
    <main id="main" tabindex="-1">
    {{$main}}{{/main}}
    </main>
    </body>
    </html>
    """#
}
