/** The style of the report: readable on paper, in the dark, and on a phone. Nothing is loaded from elsewhere. */
export const style = `
:root { color-scheme: light dark; --bar: #1d5f8a; --line: #b8c1c9; --soft: #eef2f5; --text: #15202b; --page: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --bar: #7cb8df; --line: #4a5663; --soft: #222c36; --text: #e8edf2; --page: #141b22; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 64rem; font: 1rem/1.5 system-ui, sans-serif;
  color: var(--text); background: var(--page); }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.75rem; }
p { margin: 0.5rem 0; max-width: 44rem; }
.notice { border-inline-start: 4px solid var(--bar); padding: 0.5rem 1rem; background: var(--soft); }
.wide { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { background: var(--soft); }
th[scope='row'] { font-weight: 400; min-width: 9rem; }
.n { text-align: end; }
td.n { white-space: nowrap; }
td:not(.n) { min-width: 14rem; }
.bars { display: block; max-width: 32rem; margin: 0.5rem 0 1rem; font-size: 14px; }
.bars rect { fill: var(--bar); }
.bars text { fill: var(--text); }
.sr, caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { --bar: #444; --line: #999; --soft: #eee; --text: #000; --page: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2 { break-after: avoid; }
  .bars { break-inside: avoid; break-after: avoid; print-color-adjust: exact; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .wide { overflow: visible; }
}
`;
