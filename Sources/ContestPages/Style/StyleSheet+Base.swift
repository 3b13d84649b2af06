extension StyleSheet {
  /// Colours, type and the frame of a page.
  static let base = #"""
    :root{color-scheme:light dark;--paper:#fff;--soft:#f4f4f2;--line:#76767a;--hair:#d3d3d6;--ink:#1b1b1d;--dim:#55555a;--accent:#8f1717;--on:#fff;--good:#175c2c;--warn:#7a4300;--goodbg:#edf6ef;--warnbg:#fdf3e3;--badbg:#fcefee}
    @media (prefers-color-scheme:dark){:root{--paper:#151618;--soft:#212327;--line:#8b8d94;--hair:#3c3f45;--ink:#ececee;--dim:#b3b5bb;--accent:#ff9d93;--on:#2b0605;--good:#8fd6a3;--warn:#f3bf77;--goodbg:#16281b;--warnbg:#2e2413;--badbg:#351b19}}
    *{box-sizing:border-box}
    html{font:100%/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;-webkit-text-size-adjust:100%;scroll-padding:16px 0 160px}
    body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
    main,.bar,.crumbs{max-width:46rem;margin:0 auto;padding:0 16px}
    main{padding-bottom:48px}
    main:focus{outline:0}
    .wide main,.wide .bar,.wide .crumbs{max-width:84rem}
    .top{border-bottom:1px solid var(--hair);border-top:4px solid var(--accent)}
    .bar{display:flex;flex-wrap:wrap;align-items:center;gap:0 8px}
    .brand{flex:1 1 20rem;margin:8px 0;font-weight:600;line-height:1.4}
    .brand a{color:inherit;text-decoration:none}
    @media (max-width:35.99rem){.inside .brand{display:none}}
    .who{display:flex;align-items:center;gap:8px;margin-left:auto;min-width:0}
    .bar .quiet{padding:8px 0}
    h1{font-size:1.65rem;line-height:1.35;margin:20px 0 8px}
    h2{font-size:1.25rem;line-height:1.4;margin:28px 0 8px}
    h3{font-size:1.05rem;line-height:1.4;margin:20px 0 4px}
    p,ul,ol,dl{margin:8px 0}
    ul,ol{padding-left:1.3em}
    small{font-size:1em;color:var(--dim);font-weight:400}
    a{color:var(--accent);text-underline-offset:.18em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    .lead{font-size:1.08rem}
    .hint{color:var(--dim)}
    .hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:-999em}
    .skip:focus{left:16px;top:8px;padding:12px 16px;background:var(--paper);z-index:2}
    .crumbs ol{list-style:none;display:flex;flex-wrap:wrap;margin:0;padding:0}
    .crumbs a{display:inline-flex;align-items:center;min-height:48px;min-width:48px;margin-right:16px}
    .crumbs a::before{content:"‹";padding-right:.4em}
    code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:1em;overflow-wrap:anywhere}
    .figure,.code,.order,.total,progress,.cell{font-variant-numeric:tabular-nums}
    """#
}
