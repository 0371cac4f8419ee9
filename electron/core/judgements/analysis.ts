import type { Parsed } from '../../../shared/contract/commands.ts';
import type { JudgedItemView } from '../../../shared/contract/judgement-view.ts';
import { annotatorQuality } from '../../../shared/judgements/quality.ts';
import type { JudgementReport } from '../../../shared/judgements/report.ts';
import { naturalOrder } from '../../db/natural-order.ts';
import type { StudyContext } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { declareRule, ruleState } from './exclusion-rule.ts';
import { factsOf, type JudgedItem, judgedItems } from './judged-items.ts';
import type { JudgementRequest } from './summary.ts';

/** Results of blind judging: rows are read here, the maths runs in the compute thread. */
export const judgementHandlers = {
  'judgements.summary': async (context, request) => {
    const { unblindedAt, items } = await judgedItems(context);
    const rule = ruleState(context);
    const report = await reportOn(context, { ...request, judgements: items, rule: rule.rule });
    return { ...report, unblindedAt, rule, sourceIds: unblindedAt === null ? {} : sourceIds(context) };
  },
  'judgements.quality': async (context) => {
    const { unblindedAt, items } = await judgedItems(context);
    const rule = ruleState(context);
    return { unblindedAt, rule, annotators: annotatorQuality(items, rule.rule) };
  },
  'judgements.rule': (context, rule) => context.transaction(() => declareRule(context, rule)),
  'judgements.items': async (context, { offset, limit, kept, ...filter }) => {
    const { unblindedAt, items } = await judgedItems(context);
    const excluded = new Set(
      annotatorQuality(items, ruleState(context).rule).flatMap((each) =>
        each.excluded.length > 0 ? [each.annotator] : [],
      ),
    );
    const found = items
      .filter((judged) => matches(judged, filter) && !(kept && excluded.has(judged.annotator)))
      .sort(byTask);
    const rows = found.slice(offset, offset + limit).map((judged): JudgedItemView => {
      return { ...viewOf(judged, unblindedAt !== null), excluded: excluded.has(judged.annotator) };
    });
    return { total: found.length, rows };
  },
} satisfies Partial<Handlers>;

/** The latest report on what is held as judged, for whoever comes back to it before anything has changed. */
const latest = new WeakMap<readonly unknown[], { asked: string; report: Promise<JudgementReport> }>();

function reportOn({ compute }: StudyContext, request: JudgementRequest): Promise<JudgementReport> {
  const { judgements, ...options } = request;
  const asked = JSON.stringify(options);
  const held = latest.get(judgements);
  if (held?.asked === asked) return held.report;
  const report = compute.run('judgements', request);
  latest.set(judgements, { asked, report });
  report.catch(() => latest.delete(judgements));
  return report;
}

type Filter = Omit<Parsed<'judgements.items'>, 'offset' | 'limit' | 'kept'>;

function matches(judged: JudgedItem, { kind, source, annotator, role, confidence, afterSources }: Filter): boolean {
  return (
    judged.state === 'submitted' &&
    judged.role === role &&
    (afterSources || !judged.afterSources) &&
    (kind === undefined || judged.kind === kind) &&
    (source === undefined || sourceOf(judged) === source) &&
    (annotator === undefined || judged.annotator === annotator) &&
    (confidence === undefined || judged.answers.confidence === String(confidence))
  );
}

/** '' = people. */
function sourceOf({ a, b }: JudgedItem): string {
  if (b === null) return a.human ? '' : a.source;
  return (a.human ? b : a).source;
}

function byTask(x: JudgedItem, y: JudgedItem): number {
  return order(naturalOrder(x.task), naturalOrder(y.task)) || order(x.item, y.item) || order(x.annotator, y.annotator);
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

function viewOf(judged: JudgedItem, unblinded: boolean): Omit<JudgedItemView, 'excluded'> {
  const { a, b } = judged;
  const conversations = unblinded ? [a.conversation, ...(b === null ? [] : [b.conversation])] : null;
  return { ...factsOf(judged), source: sourceOf(judged), conversations };
}

const sourceIds = ({ repositories }: StudyContext): Record<string, number> =>
  Object.fromEntries(
    repositories.sources.list().flatMap(({ id, kind, label }) => (kind === 'simulator' ? [[label, id]] : [])),
  );
