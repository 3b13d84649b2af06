extension StyleSheet {
  /// Papers to print: A4 upright, 20/20/30/15 mm (NĐ 30/2020, Phụ lục I); a file of its own, for one page alone needs it.
  public static let printed = #"""
    @page form{size:A4;margin:20mm 15mm 20mm 30mm}
    .form{display:flex;flex-direction:column;page:form;break-after:page;background:#fff;color:#000;font:13pt/1.35 "Times New Roman","Liberation Serif",Tinos,"Noto Serif",serif;max-width:165mm;margin:24px auto;overflow-wrap:anywhere}
    .form:last-child{break-after:auto}
    .form p{margin:0}
    .form small{color:inherit;font-size:.8em}
    .heads{display:grid;grid-template-columns:45% 55%;text-align:center;font-size:12pt;line-height:1.3}
    .heads p:first-child::after,.motto::after{content:"";display:block;border-top:.75pt solid #000;margin:2pt auto 0}
    .heads p:first-child::after{width:35%}
    .motto{display:inline-block;font-size:13pt}
    .formtitle{text-align:center;margin:14pt 0 8pt}
    .formtitle h2{font-size:15pt;margin:0}
    .info{display:flex;justify-content:space-between;gap:8mm}
    .info dl{margin:0}
    .info dl div{display:flex;gap:2mm}
    .info dt{white-space:nowrap}
    .info dd{margin:0}
    .entrycode{font-size:17pt}
    .info .mark{display:block;text-align:center;flex:none;line-height:1}
    .info svg{display:block;width:27mm;height:27mm;margin:0 auto}
    .form code{font:11pt/1.2 "DejaVu Sans Mono",ui-monospace,monospace;white-space:nowrap}
    .form table{width:calc(100% - 1pt);margin:8pt 0;border:.75pt solid #000}
    .form th,.form td{border:.75pt solid #000;padding:4pt 5pt;color:#000;vertical-align:middle;text-align:left}
    .form tr{break-inside:avoid}
    .form thead th{font-weight:700;text-align:center}
    .form tfoot th,.form [colspan]{font-weight:700}
    .form .no{width:12mm;padding:1pt;text-align:center}
    .form .max{width:18mm;text-align:center;white-space:normal;color:#000;font-weight:inherit}
    .form .given{width:24mm;text-align:center}
    .form td.given{height:10mm;font-weight:700}
    .form .rest{width:30mm}
    .form .line{display:flex;gap:1.5mm;margin-top:6pt}
    .form .fill{flex:1;border-bottom:1pt dotted #000}
    .form .short{flex:0 0 22mm}
    .form .blank{flex:1;min-height:8mm;background:repeating-linear-gradient(#fff 0 7.6mm,#777 7.6mm 7.95mm)}
    .dense{font-size:11pt}
    .dense .blank{min-height:0}
    .dense .heads{font-size:11pt}
    .dense td.given{height:7mm}
    .dense th,.dense td{padding:1pt 4pt}
    .dense .formtitle{margin:8pt 0 4pt}
    .form .sent{font-size:11pt}
    .list table{table-layout:fixed;font-size:11pt}
    .list td.given{height:7.5mm}
    .list th,.list td{padding:1.5pt 3pt}
    .list .given{width:16mm}
    .list thead .given{font-size:9pt;overflow-wrap:normal}
    .list code{font-size:8.5pt}
    .sign{margin:8pt 0 0 40%;text-align:center;min-height:36mm;white-space:nowrap;break-inside:avoid}
    .dense .sign{min-height:26mm}
    @media print{.screen{display:none}.form{margin:0;max-width:none;min-height:253mm;padding-top:2mm}.list{display:block}.form h2{text-align:center}main:has(.form){padding:0}.form svg path{fill:#000}}
    @media screen{.form{padding:20mm 15mm 20mm 30mm;max-width:210mm;min-height:297mm;box-shadow:0 0 0 1px #888}}
    @media screen and (max-width:56rem){.form{padding:16px;font-size:16px;min-height:0}.info,.form .line{flex-wrap:wrap}.sign{margin-left:0;white-space:normal}.heads{grid-template-columns:1fr;gap:8px}}
    """# + "\n"
}
