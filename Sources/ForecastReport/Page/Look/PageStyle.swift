/// The style of the page.
///
/// Without a script: two radio buttons before everything else switch the languages, the device chooses light
/// or dark. Nothing in it comes from data.
enum PageStyle {
  /// The style sheet: without `<` and `&`, so that the page is well-formed XML.
  static let text = [
    colours, base, bar, glance, findings, indicators, charts, tables, cards, paper,
  ]
  .joined(separator: "\n")

  private static let colours = """
    :root { color-scheme: light dark; \(PagePalette.light.properties) }
    @media screen and (prefers-color-scheme: dark) { :root { \(PagePalette.dark.properties) } }
    """

  private static let base = """
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, \
    "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", \
    "Source Han Sans SC", sans-serif; overflow-wrap: break-word; }
    main { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem 4rem; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    h1, h2, .verdict, .figure b { font-family: Georgia, "Source Han Serif SC", "Noto Serif CJK SC", \
    "Songti SC", STSong, SimSun, serif; font-weight: 600; }
    h1 { font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.6rem); margin: 1.2rem 0 0; letter-spacing: -.01em; }
    h2 { font-size: 1.5rem; margin: 3.2rem 0 1rem; padding-top: .9rem; border-top: 2px solid var(--ink); }
    h3 { font-size: 1.15rem; margin: 2rem 0 .6rem; }
    h4 { font-size: .95rem; margin: 1.6rem 0 .4rem; color: var(--muted); font-weight: 600; }
    p { margin: 0 0 .6rem; }
    a { color: var(--series); text-underline-offset: .18em; text-decoration-thickness: .06em; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--target); \
    outline-offset: 2px; }
    h1, h2, h3, .head, .about, .targets tbody th, .verdict { overflow-wrap: anywhere; }
    code { font: .86em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; \
    color: var(--muted); overflow-wrap: anywhere; }
    cite { font-style: normal; overflow-wrap: anywhere; }
    small, .aside, .unit { font-size: .86rem; color: var(--muted); font-weight: 400; }
    [lang], bdi { unicode-bidi: isolate; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); \
    white-space: nowrap; }
    #show-zh:checked ~ * [lang=en], #show-en:checked ~ * [lang=zh] { display: none; }
    """

  private static let bar = """
    .choice { position: absolute; opacity: 0; width: 1px; height: 1px; }
    .bar { max-width: 66rem; margin: 0 auto; padding: .9rem 1.25rem 0; display: flex; justify-content: flex-end; \
    position: relative; }
    .skip { position: absolute; left: 1.25rem; top: -4rem; background: var(--paper); padding: .3rem .6rem; }
    .skip:focus { top: .6rem; }
    .tongues { display: inline-flex; border: 1px solid var(--muted); border-radius: 99px; overflow: hidden; \
    font-size: .86rem; }
    .tongues label { padding: .3rem .9rem; cursor: pointer; color: var(--muted); }
    #show-zh:checked ~ .bar [for=show-zh], #show-en:checked ~ .bar [for=show-en] { background: var(--ink); \
    color: var(--paper); }
    #show-zh:focus-visible ~ .bar .tongues, #show-en:focus-visible ~ .bar .tongues { \
    outline: 3px solid var(--target); outline-offset: 2px; }
    """

  private static let glance = """
    .area > h2:first-child { margin-top: 1.4rem; }
    .verdict { font-size: clamp(1.25rem, 1rem + 1.2vw, 1.65rem); line-height: 1.4; margin: 0 0 1.2rem; \
    max-width: 60ch; text-wrap: balance; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem; margin: 0 0 1.6rem; }
    .figure { background: var(--panel); border-radius: .5rem; padding: .9rem 1.1rem; }
    .figure dt { font-size: .86rem; color: var(--muted); }
    .figure dd { margin: .15rem 0 0; }
    .figure dd > b { font-size: 2.1rem; line-height: 1.2; }
    .figure dd > i { font-style: normal; font-size: 1.1rem; color: var(--muted); margin-left: .35rem; }
    .figure small { display: block; line-height: 1.4; }
    .figure .counts { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin-top: .55rem; }
    .figure .count b { font: inherit; font-size: 1.25rem; font-weight: 650; }
    .count { white-space: nowrap; font-size: .9rem; }
    .count.error, .grade.error { color: var(--error); }
    .count.warning, .grade.warning { color: var(--warning); }
    .count.info, .grade.info { color: var(--info); }
    .count.none { color: var(--muted); }
    .targets th[scope=row] { font-weight: 600; padding-right: 1rem; }
    .targets th small { display: block; line-height: 1.4; }
    .targets .chance { width: 42%; }
    .chance b { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .chance small { margin-left: .6rem; }
    .bar-of-chance { display: block; width: 100%; height: .7rem; margin: .25rem 0 .1rem; }
    .track { fill: var(--panel); stroke: var(--muted); stroke-width: 1; vector-effect: non-scaling-stroke; }
    .filled { fill: var(--series); }
    .halo { stroke: var(--paper); stroke-width: 4.5; vector-effect: non-scaling-stroke; fill: none; }
    .half { stroke: var(--target); stroke-width: 2; stroke-dasharray: 2 1.5; vector-effect: non-scaling-stroke; fill: none; }
    .plain { padding-left: 1.2rem; margin: 0; }
    """

  private static let findings = """
    .findings, .ledger { list-style: none; padding: 0; margin: 0; }
    .finding { border-left: 3px solid var(--info); padding: .1rem 0 .1rem .9rem; margin: 0 0 1rem; }
    .finding.error { border-left-style: double; border-left-width: 6px; border-color: var(--error); }
    .finding.warning { border-color: var(--warning); }
    .finding.info { border-left-style: dotted; }
    .finding p { margin: 0 0 .2rem; max-width: 75ch; }
    .finding .head { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; }
    .grade { font-weight: 650; white-space: nowrap; }
    .about { color: var(--muted); font-size: .9rem; }
    .fix b { font-weight: 600; color: var(--muted); margin-right: .3rem; }
    .message::first-letter, .figure dt::first-letter, .step th::first-letter, \
    .targets thead th::first-letter, .history thead th::first-letter, .rules thead th::first-letter { \
    text-transform: uppercase; }
    .places, .ledger cite { font-size: .82rem; color: var(--muted); }
    .ledger li { margin: 0 0 .6rem; padding-left: 1.3rem; position: relative; max-width: 80ch; }
    .ledger li::before { content: "✕"; position: absolute; left: 0; color: var(--restated); font-size: .8rem; top: .15rem; }
    .ledger em { font-style: normal; color: var(--muted); display: block; font-size: .92rem; }
    """

  private static let indicators = """
    .indicator { padding: 1.6rem 0 1.2rem; border-top: 1px solid var(--line); }
    .indicator > h3 { margin: 0 0 .9rem; font-size: 1.3rem; display: flex; flex-wrap: wrap; gap: .1rem .7rem; \
    align-items: baseline; }
    .indicator > h3 > *, .head > * { min-width: 0; }
    .pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.2rem 2.4rem; }
    figure { margin: 0; min-width: 0; }
    figcaption { font-size: .86rem; color: var(--muted); margin-top: .3rem; }
    .facts { min-width: 0; }
    .steps { container-type: inline-size; }
    .slim { max-width: 26rem; }
    .aim { border-left: 3px solid var(--target); padding-left: .9rem; margin-bottom: 1rem; }
    .aim p { margin: 0 0 .15rem; }
    .aim p:first-child { font-weight: 650; }
    .basis { font-size: .86rem; color: var(--muted); margin-top: .9rem; }
    .basis p { display: inline; margin: 0; }
    @media (min-width: 54rem) { .pair { grid-template-columns: minmax(0, 32rem) minmax(0, 1fr); } }
    """

  private static let charts = """
    .chart { display: block; width: 100%; height: auto; overflow: visible; font-family: inherit; }
    .chart text { font-size: 12px; fill: var(--ink); font-variant-numeric: tabular-nums; }
    .chart .tick { fill: var(--muted); }
    .grid { stroke: var(--line); stroke-width: .8; fill: none; }
    .band { stroke: none; }
    .band-95 { fill: var(--band-95); } .band-80 { fill: var(--band-80); } .band-50 { fill: var(--band-50); }
    .past { fill: none; stroke: var(--series); stroke-width: 1.8; stroke-linejoin: round; }
    .median { fill: none; stroke: var(--series); stroke-width: 1.4; stroke-dasharray: 4 3; }
    .aimed { fill: none; stroke: var(--target); stroke-width: 1.1; stroke-dasharray: 1.5 2.5; stroke-linecap: round; }
    .range { fill: none; stroke: var(--target); stroke-width: 3; }
    .mark { stroke-width: 1.5; stroke: var(--series); fill: var(--paper); }
    .mark.reported { fill: var(--series); stroke: var(--paper); stroke-width: .8; }
    .mark.restated { stroke: var(--restated); fill: none; stroke-width: 1.8; }
    .mark.target { fill: var(--target); stroke: var(--paper); stroke-width: 1.2; }
    .mark.stated { stroke: var(--target); fill: var(--paper); }
    .chart .label { font-weight: 650; fill: var(--series); }
    .chart .of-target { fill: var(--target); }
    .chart .label.word { font-weight: 400; font-size: 11px; }
    .legend { list-style: none; padding: 0; margin: 0 0 1.4rem; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; \
    font-size: .86rem; color: var(--muted); }
    .legend svg { width: 1rem; height: 1rem; vertical-align: -.15rem; margin-right: .35rem; }
    .legend .fan { width: 3rem; }
    .sign { width: .95rem; height: .95rem; vertical-align: -.12rem; margin-right: .3rem; }
    @media (min-width: 40rem) { .chart text { font-size: 9.6px; } .chart .label.word { font-size: 8.8px; } }
    """

  private static let tables = """
    table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums; \
    margin: 0 0 1rem; }
    caption, summary { text-align: left; font-size: .86rem; color: var(--muted); padding: .2rem 0; }
    summary { cursor: pointer; }
    th, td { text-align: right; padding: .28rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font-size: .82rem; font-weight: 500; color: var(--muted); vertical-align: bottom; }
    tbody th { font-weight: 500; text-align: left; }
    thead th:first-child, .said, .targets th, .targets td { text-align: left; }
    .history thead th:last-child { text-align: left; }
    .history td { white-space: nowrap; }
    .history td.said { white-space: normal; color: var(--muted); }
    .step .goal { color: var(--target); font-weight: 650; }
    .scroll { overflow-x: auto; }
    .identity { container-type: inline-size; }
    .identity td { white-space: nowrap; }
    .identity td small { display: block; white-space: normal; }
    .identity tbody th { min-width: 4.5rem; }
    .name { display: none; }
    .keyed { text-align: left; display: inline-flex; align-items: baseline; }
    .identity thead .said { text-align: left; }
    .identity .parts { width: 26%; min-width: 8rem; }
    .identity .parts svg { display: block; width: 100%; height: 1.2rem; overflow: visible; }
    .shade-0 { fill: var(--part-dark); background: var(--part-dark); }
    .shade-1 { fill: var(--paper); background: var(--paper); }
    .shade-2 { fill: var(--part-middle); background: var(--part-middle); }
    .shade-3 { fill: var(--paper); background: var(--paper); stroke-dasharray: 2 2; border-style: dashed !important; }
    .parts rect { stroke: var(--part-dark); stroke-width: 1.2; vector-effect: non-scaling-stroke; }
    .total { stroke: var(--target); stroke-width: 2.5; vector-effect: non-scaling-stroke; fill: none; }
    .swatch { flex: none; width: .7rem; height: .7rem; margin-right: .35rem; border: 1.2px solid var(--part-dark); }
    strong { color: var(--error); font-weight: 650; }
    .method p { max-width: 75ch; }
    .rules { max-width: 44rem; margin-top: 1.2rem; }
    .sources dt { margin-top: .8rem; font-weight: 600; overflow-wrap: anywhere; }
    .sources dd { margin: 0; font-size: .86rem; }
    .sources code { word-break: break-all; }
    @media (max-width: 30rem) { .wide { display: none; } .targets .chance { width: 40%; } \
    .history table { font-size: .86rem; } .rules { font-size: .86rem; } main, .bar { padding-left: 1rem; padding-right: 1rem; } }
    """

  /// Tables in a narrow place, a phone or a column on paper: a row stands as a card, each figure below its name.
  private static let cards = """
    @container (max-width: 27rem) {
    .step thead { display: none; }
    .step, .step tbody, .step tr, .step th, .step td, .step caption { display: block; }
    .step .name { display: inline; color: var(--muted); font-weight: 400; }
    .step .name::first-letter { text-transform: uppercase; }
    .step td, .step tbody th { display: flex; justify-content: space-between; gap: .6rem; padding: .2rem 0; }
    .step tbody th { font-weight: 650; }
    }
    @container (max-width: 40rem) {
    .identity thead { display: none; }
    .identity table, .identity tbody { display: block; }
    .identity tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .3rem .8rem; \
    padding: .7rem 0; border-bottom: 1px solid var(--line); }
    .identity td, .identity tbody th { display: block; padding: 0; border: 0; text-align: left; white-space: normal; }
    .identity tbody th { order: -3; font-weight: 650; }
    .identity td.said { order: -2; }
    .identity td.parts { order: -1; grid-column: 1 / -1; width: auto; }
    .identity .name { display: block; font-size: .82rem; color: var(--muted); }
    }
    """

  private static let paper = """
    @page { size: A4; margin: 16mm 14mm; }
    @media print {
    body { font-size: 10.5pt; }
    main { max-width: none; padding: 0; }
    .bar { display: none; }
    h2 { margin-top: 1.6rem; break-after: avoid; }
    h3, h4, caption { break-after: avoid; break-inside: avoid; }
    .indicator > h3 { display: block; }
    figure, .pair, tr, .finding, .figure, .ledger li { break-inside: avoid; }
    .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; }
    .scroll { overflow: visible; }
    .identity .parts { min-width: 5rem; width: 18%; } .identity table { font-size: .8rem; }
    .chart text { font-size: 12.5px; } .chart .label.word { font-size: 11px; }
    details::details-content { content-visibility: visible; block-size: auto; }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
