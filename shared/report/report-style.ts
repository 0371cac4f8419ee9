import { darkColours, lightColours } from './report-colours.ts';

const roles = (colours: Readonly<Record<string, string>>) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

const sources = ['human', 'sim-1', 'sim-2', 'sim-3', 'sim-4', 'sim-5']
  .map((name) => `[data-source="${name}"]{--c:var(--${name});--ci:var(--${name}-ink)}`)
  .join('\n');

/** Light, dark and print; the print is light. Sizes are those of the app: 11, 12, 13, 15, 17 and 26 px. */
export const reportStyle = `
:root{${roles(lightColours)};color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root{${roles(darkColours)};color-scheme:dark}}
${sources}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 0.8125rem/1.25rem -apple-system,"SF Pro Text","Segoe UI Variable Text","Segoe UI",Inter,"Noto Sans",system-ui,sans-serif;font-variant-numeric:tabular-nums;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:64rem;margin:0 auto;padding:3rem 1.5rem 4rem}
h1{margin:0.25rem 0 1.5rem;font-size:1.625rem;line-height:2rem;font-weight:600;overflow-wrap:anywhere}
h2{margin:0 0 0.5rem;font-size:1.0625rem;line-height:1.5rem;font-weight:600}
h3{margin:1.5rem 0 0.5rem;font-size:0.8125rem;font-weight:600}
section{margin-top:3rem}
p{margin:0 0 0.75rem;max-width:78ch}
.aside,figcaption{color:var(--ink-3);font-size:0.75rem;line-height:1.125rem}
figure{margin:0}
figcaption{max-width:78ch;margin-top:0.5rem}
footer{margin-top:3rem;padding-top:0.75rem;border-top:1px solid var(--line)}
.counts{display:flex;flex-wrap:wrap;gap:0.75rem 2rem;margin:0;padding:0.75rem 0;border:solid var(--line);border-width:1px 0}
.counts dt{color:var(--ink-3);font-size:0.6875rem;line-height:1rem}
.counts dd{margin:0;font-size:1.0625rem;line-height:1.5rem;font-weight:600}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
table.narrow{width:auto}
th,td{padding:0.375rem 0.5rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top;white-space:nowrap}
th:first-child,td:first-child{padding-left:0}
thead th{color:var(--ink-2);font-size:0.6875rem;line-height:1rem;font-weight:500;text-align:left;vertical-align:bottom}
thead th.n{text-align:right}
tbody th{min-width:7.5rem;font-weight:400;text-align:left;overflow-wrap:anywhere;white-space:normal}
.roomy th,.roomy td{vertical-align:middle}
.narrow th,.narrow td{padding-right:1.5rem}
td.text{max-width:40rem;text-align:left;white-space:pre-wrap;overflow-wrap:anywhere}
td.picture{text-align:left}
th.question{max-width:17rem;min-width:11rem}
tr.ceiling{background:var(--frame)}
.value{font-weight:500}
.index{font-weight:600}
.sd,.ci{color:var(--ink-3);font-size:0.6875rem;line-height:1rem}
.ci{display:block}
.undefined{color:var(--ink-3);font-size:0.6875rem;white-space:normal}
td.undefined{max-width:7rem;background:repeating-linear-gradient(135deg,transparent 0 5px,var(--line) 5px 6px)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.source{display:inline-flex;align-items:center;gap:0.375rem}
.source svg{flex:none}
.key{display:flex;flex-wrap:wrap;gap:0.25rem 1rem;color:var(--ink-2)}
.note{margin-top:0.75rem;padding:0.75rem 1rem;border:1px solid var(--warn-line);border-radius:6px;background:var(--warn-tint)}
.note p,.note ul{margin:0;color:var(--ink)}
.note ul{padding-left:1.125rem}
dl:not(.counts){display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:0.25rem 1.5rem;margin:0 0 1.5rem}
dl:not(.counts) dt{color:var(--ink-3)}
dl:not(.counts) dd{margin:0;overflow-wrap:anywhere}
.plot{display:block;font-size:11px;overflow:visible}
td .plot,th .plot{display:inline-block;vertical-align:middle}
.plot text{fill:var(--ink-2)}
.plot text.minor{fill:var(--ink-3)}
.plot text.strong{fill:var(--ink);font-weight:600}
.grid{stroke:var(--grid)}
.own{stroke-dasharray:2 3;stroke:var(--line-2)}
.zero{stroke:var(--axis)}
.span{stroke:var(--line-2);stroke-width:3;stroke-linecap:round}
.none{display:none}
.glyph{fill:var(--c);stroke:var(--paper);stroke-width:1.5;paint-order:stroke}
.hollow{fill:var(--paper);stroke:var(--c);stroke-width:2}
.half{fill:var(--c)}
.whisker{stroke:var(--c);stroke-width:2;stroke-linecap:round}
.ink.whisker{stroke:var(--ink)}
.ink-dot{fill:var(--ink);stroke:var(--paper);stroke-width:1.5;paint-order:stroke}
.line{fill:none;stroke:var(--c);stroke-width:1;opacity:0.6}
.ceiling-line{stroke:var(--human)}
.band{fill:var(--band)}
.bar{fill:var(--axis)}
@page{size:A4;margin:14mm 12mm}
@media print{
main{max-width:none;padding:0}
section{margin-top:2rem}
.wide{overflow:visible}
figure .plot{max-width:100%;height:auto}
thead th{white-space:normal}
.index-table .sd,.index-table .plot{display:block;margin-left:auto}
.index-table br{display:none}
tbody th{min-width:6rem}
h2,h3{break-after:avoid}
figure,tr,.note,.counts{break-inside:avoid}
th,td{padding-left:0.25rem;padding-right:0.25rem}
th.question{min-width:0}
}
`;
