import { createHash } from 'node:crypto';
import { httpPaths } from '../../../shared/contract/http.ts';
import { contentSecurityPolicy } from './security-headers.ts';

const script = `
const code = new URLSearchParams(location.hash.slice(1)).get('code') ?? '';
const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) };
const answer = code === '' ? { ok: false } : await fetch('${httpPaths.session}', request);
history.replaceState(null, '', '/');
if (answer.ok) location.reload();
else document.querySelector('main').hidden = false;
`;

const style = 'body { font: 15px/1.6 system-ui, sans-serif; max-width: 34em; margin: 20vh auto; padding: 0 24px }';

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Counterpart</title>
<style>${style}</style>
<main hidden>
<h1>This address opens the app once</h1>
<p>It has been used already, or Counterpart was started anew. Nothing is lost.</p>
<p>Go back to the window where it was used, or open the latest address that the terminal shows.</p>
</main>
<noscript><p>Counterpart needs JavaScript.</p></noscript>
<script type="module">${script}</script>
</html>
`;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The one page that is served without a cookie: it trades the code in the address for one and gives way to the app. */
export const entryPage = {
  body: page,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(hash(script), hash(style)),
  },
};
