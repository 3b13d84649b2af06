extension StyleSheet {
  /// A judge's pages with script: the head and the dock that stay, chips and steps, the question.
  static let judging = #"""
    [hidden]{display:none!important}
    .back{display:none}
    h1:focus{outline:0}
    .js{scroll-padding:120px 0 190px}
    .js .crumbs{display:none}
    .js .title{position:sticky;top:0;z-index:1;align-items:center;gap:0 12px;margin:0 -16px;padding:4px 16px;background:var(--paper);border-bottom:1px solid var(--hair)}
    .js .title h1{margin:4px 0;font-size:1.4rem;flex:1 0 auto}
    .js .back{display:inline-flex;align-items:center;min-height:48px;min-width:48px;text-decoration:none}
    .js .title .state{order:3}
    .net{margin:0;white-space:nowrap}
    .net.good{color:var(--good)}.net.warn{color:var(--warn);font-weight:600}
    .js .title:has(.back) .net{order:2;margin-left:auto}
    .js .title:has(.back) .state{flex:1 0 100%}
    .banner{margin:0 -16px}
    .local,.late{color:var(--warn)}.sending{color:var(--ink)}
    .chips{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
    .chip{padding:8px 12px;border-color:var(--line);color:var(--ink);font-weight:400;flex:1 1 auto}
    .chip[aria-pressed=true]{background:var(--accent);color:var(--on);border-color:var(--accent);font-weight:600}
    .js .mark{gap:8px}
    .js .mark input{flex:1 1 7rem;width:7rem;max-width:12rem;text-align:center}
    .js .mark .hint{flex:1 1 100%}
    .step{flex:0 0 64px;font-size:1.5rem;line-height:1}
    .says{min-height:4.65em}
    .saved{margin:0;min-height:1.55em}
    .js .dock .total{margin:0}
    .differs td{font-weight:600}
    .ask{max-width:min(34rem,calc(100vw - 32px));width:100%;max-height:calc(100dvh - 32px);overflow:auto;padding:4px 20px 20px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink)}
    .ask::backdrop{background:rgba(0,0,0,.55)}
    .ask h2:focus{outline:0}
    .ask .buttons{margin-top:16px}
    .ask button{flex:1 1 9rem}
    .ask th,.ask td{padding:4px 8px}
    @media (max-width:35.99rem){.js .inside .bar{flex-wrap:nowrap}.js .who>span{display:none}}
    @media (max-height:26rem){.js .title{position:static}.says{min-height:0}}
    @media (min-width:44rem){.js .title:has(.back) .state{flex:0 0 auto;order:2}.says{min-height:3.1em}}
    @media (forced-colors:active){.chip[aria-pressed=true]{outline:3px solid Highlight;forced-color-adjust:none;background:Highlight;color:HighlightText}.ask{border:2px solid}}
    @media print{.net,.back,.chips,.step,.says,.saved,.banner{display:none}}
    """#
}
