import { agreementPart } from './agreement-part.ts';
import { biasPart } from './bias-part.ts';
import { calibrationPart } from './calibration-part.ts';
import { fingerprintPart } from './fingerprint-part.ts';
import { Markup, markup } from './markup.ts';
import { methodsPart } from './methods-part.ts';
import { whole } from './numbers-text.ts';
import type { ReportData } from './report-data.ts';
import { reportStyle } from './report-style.ts';
import { usiPart } from './usi-part.ts';

/**
 * The report as one HTML file: styles and drawings inside, no script, nothing fetched. Its policy forbids both, so that not
 * even a mistake here could run what stands in the data.
 */
export function reportPage(data: ReportData): string {
  const { study, at, tool, counts, sources } = data;
  const people = sources.filter(({ kind }) => kind === 'human').length;
  const date = at.slice(0, 10);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${tool}">
<title>${study}: report</title>
<style>${new Markup(reportStyle)}</style>
</head>
<body>
<main>
<header><p class="aside">Report, ${date}</p><h1>${study}</h1>
<dl class="counts">${[
    ['Conversations', counts.conversations],
    ['Human groups', people],
    ['Simulators', sources.length - people],
    ['Tasks', counts.tasks],
    ['Annotators', counts.annotators],
    ['Ratings', counts.ratings],
  ].map(([name, n]) => markup`<div><dt>${name ?? ''}</dt><dd>${whole(n as number)}</dd></div>`)}</dl></header>
${usiPart(data)}
${fingerprintPart(data)}
${calibrationPart(data)}
${biasPart(data)}
${agreementPart(data)}
${methodsPart(data)}
<footer><p class="aside">${tool}, ${at}</p></footer>
</main>
</body>
</html>
`;
  return page.text;
}
