import type { SessionView } from '../../../shared/contract/outputs.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { StudyContext } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { annotate, instrumentOf, readForm } from './annotate.ts';
import { decisions } from './annotation-decisions.ts';
import { workItem } from './item.ts';
import { workOptionsOf } from './options.ts';

/** The annotator's side of the study. */
export const workHandlers = {
  'session.get': (context) => sessionView(context),
  'session.enter': (context, { annotator }) => {
    const { annotators, blindLog } = context.repositories;
    if (annotators.id(annotator) === null)
      throw new Refusal('no_annotator', `There is no annotator "${annotator}" in this study. Nothing was changed.`);
    context.transaction(() => blindLog.log('annotator', annotator, null, context.now()));
    context.session = { role: 'annotator', annotator };
    return sessionView(context);
  },
  'session.coordinator': (context) => {
    const { annotator } = context.session;
    context.transaction(() => context.repositories.blindLog.log('coordinator', annotator, null, context.now()));
    context.session = { role: 'coordinator', annotator: null };
    return sessionView(context);
  },
  'work.queue': (context, { annotator }) => {
    const { annotators, items, instruments } = context.repositories;
    const row = annotators.id(annotator);
    if (row === null) return [];
    const questions = new Map(instruments.list().map((each) => [each.id, each.questions.length]));
    // what is not blind is rated where everything is in view; its positions are those of the record
    const own = items.queue(row, instruments.choiceFields()).filter(({ blind }) => blind);
    return own.map(({ id, kind, place, state, answered }, i) => ({
      id,
      kind,
      // places have gaps where items were taken back or are not blind; the order is what an annotator knows
      place: Math.min(place, i),
      state,
      answered,
      questions: questions.get(items.byUid(id)?.instrumentId ?? '') ?? 0,
    }));
  },
  'work.item': (context, input) => {
    const { form, target } = readForm(context, input);
    const item = context.repositories.items.byUid(target.uid);
    if (!item || !target.blind)
      throw new Refusal('not_blind', `${input.item} is no blind item: it is rated on the screen Annotate.`);
    return { item: workItem(context, item, target.annotator, instrumentOf(context, target.instrument)), form };
  },
  'work.time': (context, input) => {
    annotate(context, input, decisions['work.time'](input));
    return null;
  },
} satisfies Partial<Handlers>;

function sessionView(context: StudyContext): SessionView {
  return { ...context.session, structural: false, fingerprint: null, options: workOptionsOf(context) };
}
