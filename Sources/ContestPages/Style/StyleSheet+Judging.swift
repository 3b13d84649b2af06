extension StyleSheet {
  /// A judge's pages with script: the head and the dock that stay, chips and steps, the question.
  static let judging = #"""
    [hidden]{display:none!important}
    .back{display:none}
    h1:focus{outline:0}
    .js{scroll-padding:112px 0 120px}
    .js .crumbs{display:none}
    .js .title{position:sticky;top:0;z-index:1;align-items:center;gap:0 12px;margin:0 -16px;padding:2px 16px 6px;background:var(--paper);border-bottom:1px solid var(--hair)}
    .js .title h1{flex:1 1 auto;margin:4px 0;font-size:1.25rem}
    .js .title .back+h1{flex-basis:50%}
    .js .back{display:inline-flex;align-items:center;min-height:48px;min-width:48px;text-decoration:none}
    .net{margin:0 0 0 auto;white-space:nowrap}
    .net.good{color:var(--good)}.net.warn{color:var(--warn);font-weight:600}
    .banner{margin:0 -16px}
    .local,.late{color:var(--warn)}.sending{color:var(--ink)}
    .chips{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
    .chip{flex:1 1 0;min-width:min-content;padding:6px;line-height:1.3;border-color:var(--line);color:var(--ink);font-weight:400}
    .chip[aria-pressed=true]{background:var(--accent);color:var(--on);border-color:var(--accent);font-weight:600}
    .js .mark{gap:8px}
    .js .mark input{flex:1 1 7rem;width:7rem;max-width:12rem;text-align:center}
    .js .mark .hint{flex:1 1 100%}
    .step{flex:0 0 64px;font-size:1.5rem;line-height:1}
    .says{min-height:4.65em}
    .saved{margin:0;min-height:1.55em}
    .js .dock{display:grid;grid-template-columns:1fr auto;gap:0 12px;align-items:center;position:fixed;left:0;right:0;bottom:0;z-index:1;margin:0;padding:8px max(16px,calc(50vw - 22rem)) 12px}
    .js main:has(form.marks:not([hidden])){padding-bottom:160px}
    .which{display:none}
    .js .dock>*{margin:0;grid-column:1}
    .js .dock .buttons{grid-column:2;grid-row:1/3}
    .differs td{font-weight:600}
    .ask{max-width:min(34rem,calc(100vw - 32px));width:100%;max-height:calc(100dvh - 32px);overflow:auto;padding:4px 20px 20px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink)}
    .ask::backdrop{background:rgba(0,0,0,.55)}
    .ask h2:focus{outline:0}
    .ask .buttons{margin-top:16px}
    .ask button{flex:1 1 9rem}
    .ask th,.ask td{padding:4px 8px}
    @media (max-width:35.99rem){.js .inside .bar{flex-wrap:nowrap}.js .who>span{display:none}}
    @media (max-height:34rem){.js .dock{position:static;padding:8px 0}.js main:has(form.marks:not([hidden])){padding-bottom:48px}.which{display:inline}.js .title{position:static}.js{scroll-padding:8px 0 72px}.says{min-height:0}}
    @media (max-height:34rem) and (min-width:30rem){.js .dock{position:fixed;padding:4px max(16px,calc(50vw - 22rem))}.js main:has(form.marks:not([hidden])){padding-bottom:80px}.js .dock .saved{display:none}.js .dock .buttons{grid-row:1}}
    @media (max-width:19rem){.net{white-space:normal}.js .dock{grid-template-columns:1fr}.js .dock .buttons{grid-column:1;grid-row:auto}}
    @media (min-width:44rem){.js .title .back+h1{flex-basis:auto;flex-grow:0}.says{min-height:3.1em}}
    @media (forced-colors:active){.chip[aria-pressed=true]{outline:3px solid Highlight;forced-color-adjust:none;background:Highlight;color:HighlightText}.ask{border:2px solid}}
    @media print{.js .dock{position:static}.net,.back,.chips,.step,.says,.saved,.banner{display:none}}
    """#
}
