extension StyleSheet {
  /// Home, a judge's list and sheet, the desk.
  static let pages = #"""
    .cards{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:12px}
    .cards>*{border:1px solid var(--hair);border-radius:8px;padding:4px 16px 8px}
    .cards h3{margin-top:8px}
    .phase{display:inline-block;padding:2px 10px;border:1px solid var(--line);border-radius:99px}
    .facts div{display:flex;flex-wrap:wrap;gap:0 12px;padding:6px 0;border-bottom:1px solid var(--hair)}
    .facts dt{color:var(--dim);flex:0 1 18rem}
    .facts dd{margin:0;flex:1 1 12rem}
    .hashes div{display:block}
    .title{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 16px}
    .state{white-space:nowrap}
    .shape{display:inline-block;min-width:1.2em;text-align:center}
    .received{color:var(--good)}
    .draft,.review{color:var(--warn)}
    .none,.recused,.absent{color:var(--dim)}
    .progress{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px}
    progress{flex:1 1 8rem;max-width:16rem;height:12px;accent-color:var(--accent)}
    .sheets{list-style:none;padding:0;border-top:1px solid var(--hair)}
    .sheets li{border-bottom:1px solid var(--hair)}
    .sheets a,.off{display:grid;grid-template-columns:2rem minmax(3.5rem,auto) 1fr auto;gap:0 12px;align-items:center;min-height:56px;padding:8px 4px;color:inherit;text-decoration:none}
    .sheets a:hover{background:var(--soft)}
    .sheets .order{color:var(--dim);text-align:right}
    .sheets .code{font-weight:700;font-size:1.2rem}
    .sheets .person:empty{display:none}
    .sheets .person{grid-column:2/-1;grid-row:2}
    .sheets .state{grid-column:3}
    .sheets .figure{grid-column:4;font-weight:600}
    .checked{border-bottom:1px solid var(--hair);padding-bottom:8px}
    .audio{margin:12px 0}
    audio{width:100%;display:block}
    .criterion legend{font-size:1.1rem}
    .criterion .number{color:var(--accent)}
    .max{color:var(--dim);font-weight:400;white-space:nowrap}
    .guide{margin:0 0 8px}
    .mark{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center}
    .mark input{width:9rem;font-size:1.3rem;text-align:right;font-variant-numeric:tabular-nums}
    .mark input::placeholder{font-size:1.05rem}
    .options{display:flex;flex-wrap:wrap;gap:8px}
    .options label{display:flex;align-items:center;gap:8px;min-height:48px;padding:8px 14px;border:1px solid var(--line);border-radius:6px;cursor:pointer}
    .options label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
    .multiplier{padding:8px 12px;background:var(--soft);border-radius:6px}
    .levels dl{margin:0}
    .levels dt{font-weight:600;margin-top:8px}
    .levels dd{margin:0}
    .range{display:inline-block;min-width:4.5em;font-variant-numeric:tabular-nums;color:var(--accent)}
    .dock{position:sticky;bottom:0;margin:16px -16px 0;padding:8px 16px 12px;background:var(--paper);border-top:1px solid var(--line)}
    .dock .total{margin:0 0 8px}
    .dock button{flex:1 1 8rem}
    .total b{font-size:1.25rem}
    .beside{display:flex;justify-content:space-between;margin-top:8px}
    .hall{max-width:46rem;margin:0 auto;padding:0 16px}
    .hall p{border-left:4px solid var(--warn);background:var(--warnbg);padding:8px 16px;margin:8px 0}
    .hall a{display:flex;align-items:center;min-height:48px;font-weight:600}
    .hall .left{font-variant-numeric:tabular-nums;white-space:nowrap}
    .desk{display:grid;gap:0 32px}
    .desk>*{min-width:0}
    .path,.journal{list-style:none;padding:0}
    .path li{padding:8px;border-left:3px solid var(--hair)}
    .path a{display:inline-block;padding:12px 0}
    .path .current{border-color:var(--accent);font-weight:600;background:var(--soft)}
    .path .done .shape{color:var(--good)}
    .tasks ul{list-style:none;padding:0}
    .tasks li{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:8px 12px;margin:8px 0;border:1px solid var(--hair);border-left:4px solid var(--accent);border-radius:6px}
    .tasks li span{flex:1 1 14rem}
    .journal li{padding:8px 0;border-bottom:1px solid var(--hair)}
    .kinds{list-style:none;padding:0}
    .kinds li{padding:4px 0 12px;border-bottom:1px solid var(--hair)}
    .kinds a{display:inline-flex;align-items:center;min-height:48px;font-weight:600}
    .kinds a[aria-current]{color:var(--ink)}
    .entries .entry{width:8rem}
    .entries .ticked{width:4rem;padding:0}
    .entries .entry input[type=text]{max-width:8rem}
    .box{display:inline-flex;align-items:center;justify-content:center;min-width:48px;min-height:48px}
    .people{list-style:none;padding:0}
    .people li{display:grid;gap:0 16px;padding:8px 0;border-bottom:1px solid var(--hair)}
    .people a{display:inline-block;padding:12px 0}
    .links a,h3 a{display:inline-block;padding:12px 0}
    @media (min-width:44rem){.people li{grid-template-columns:1fr 1fr auto;align-items:center}.sheets a,.off{grid-template-columns:2rem minmax(4rem,auto) 1fr 9rem 5rem}.sheets .person{grid-column:3;grid-row:1}.sheets .state{grid-column:4}.sheets .figure{grid-column:5;text-align:right}}
    @media (min-width:64rem){.desk{grid-template-columns:15rem minmax(0,1fr) 18rem}}
    @media (max-width:19rem){.sheets a,.off{grid-template-columns:2rem 1fr auto}.sheets .state{grid-column:2/-1;grid-row:3}.sheets .figure{grid-column:3;grid-row:1}}
    @media (max-height:34rem){.dock{position:static}}
    """#
}
