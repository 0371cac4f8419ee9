import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  rule: string;
  impact: string;
  /** CSS paths of the elements. */
  places: string[];
  help: string;
}

interface AxeResult {
  violations: { id: string; impact: string; help: string; nodes: { target: string[] }[] }[];
}

/**
 * What axe-core finds on the page as it stands, WCAG 2.2 AA rules or one of them. The page's own CSP stays in force.
 */
export async function violations(page: Page, rule?: string): Promise<Violation[]> {
  await page.evaluate(source);
  const result = await page.evaluate((only) => {
    const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResult> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const runOnly = only === undefined ? { type: 'tag', values: tags } : { type: 'rule', values: [only] };
    return axe.run(document, { runOnly, resultTypes: ['violations'] });
  }, rule);
  return result.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact,
    places: nodes.map(({ target }) => target.join(' ')),
    help,
  }));
}

/** The serious and critical ones: a screen has none. */
export async function seriousViolations(page: Page): Promise<Violation[]> {
  return (await violations(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
