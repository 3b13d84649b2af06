extension StyleSheet {
  /// What one presses and types in.
  static let controls = #"""
    button,.button,input,select{font:inherit;min-height:48px;border-radius:6px;border:1px solid var(--line)}
    button,.button{display:inline-flex;align-items:center;justify-content:center;min-width:48px;padding:8px 18px;background:var(--paper);color:var(--accent);border-color:var(--accent);font-weight:600;text-decoration:none;cursor:pointer;text-align:center}
    button.main,.button.main{background:var(--accent);color:var(--on)}
    .button.wide{display:block;padding:11px 16px}
    button:hover,.button:hover{box-shadow:inset 0 0 0 2px currentColor}
    button:disabled{color:var(--dim);background:var(--soft);border-color:var(--hair);box-shadow:none;cursor:not-allowed}
    .quiet,button.quiet{display:inline-flex;align-items:center;min-height:48px;min-width:48px;padding:8px;border-color:transparent;background:none;font-weight:400;color:var(--accent);text-decoration:underline;text-underline-offset:.18em}
    .buttons{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
    input,select{width:100%;padding:8px 12px;background:var(--paper);color:var(--ink)}
    input::placeholder{color:var(--dim);opacity:1;font-style:italic}
    input[type=checkbox],input[type=radio]{width:24px;min-height:24px;height:24px;margin:0;flex:none;accent-color:var(--accent)}
    [aria-invalid=true]{border:2px solid var(--accent)}
    fieldset{margin:16px 0;padding:4px 16px 12px;border:1px solid var(--hair);border-radius:8px;min-width:0}
    legend{font-weight:600;padding:0 6px;margin-left:-6px}
    label{font-weight:600}
    .field{margin:12px 0}
    .field .hint,.field .error{margin:0 0 4px}
    .tick{margin:4px 0}
    .tick label{display:flex;gap:12px;align-items:center;min-height:48px;font-weight:400}
    .tick .hint{margin:0 0 8px 36px}
    .wrong{border-color:var(--accent)}
    .field.wrong,.tick.wrong{border-left:4px solid var(--accent);padding-left:12px}
    .error{color:var(--accent)}
    .problems{border:2px solid var(--accent);border-radius:8px;background:var(--badbg);padding:4px 16px;margin:16px 0}
    .problems h2{margin:8px 0}
    .problems ul{list-style:none;padding:0}
    .problems a{display:block;padding:12px 0}
    .note{border-left:4px solid var(--line);background:var(--soft);padding:10px 16px;margin:12px 0}
    .note.good{border-color:var(--good);background:var(--goodbg)}
    .note.warn{border-color:var(--warn);background:var(--warnbg)}
    .note h2{margin:4px 0}
    .url{font-size:1.1rem}
    summary{cursor:pointer;min-height:48px;padding:11px 0;color:var(--accent)}
    """#
}
