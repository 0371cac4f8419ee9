import type { LexiconCheckView } from '../../../shared/contract/usi-view.ts';
import { type CheckedTurn, lexiconCheck } from '../../../shared/usi/analysis/lexicon-check.ts';
import type { FeatureName } from '../../../shared/usi/feature-names.ts';
import type { LabelledTurn } from '../../../shared/usi/study.ts';
import { LABEL_FEATURES, settledLabels } from '../../../shared/usi/turn-labels.ts';
import { turnLabels } from '../annotation/turn-labels.ts';
import type { StudyContext } from '../context.ts';
import { type HitsRequest, hitsOfRecord } from '../search/record-hits.ts';
import type { UsiOptions } from './options.ts';

/** What the thread is given. */
export interface LabelledStudy {
  conversations: LabelledConversation[];
  leftOut: number;
}

interface LabelledConversation extends HitsRequest {
  id: string;
  turns: LabelledTurn[];
}

const plan = { replicates: 2000, seed: 1 };

/** The labelled conversations of the study, for the thread that checks the lexicon against them. */
export function labelledStudy(context: StudyContext, profile: UsiOptions['profile']): LabelledStudy {
  const { turns: labelled, leftOut } = turnLabels(context);
  const conversations = [...labelled].flatMap(([row, turns]): LabelledConversation[] => {
    const summary = context.repositories.conversations.byRow(row);
    const stored = summary && context.repositories.conversations.byUid(summary.id);
    return stored
      ? [{ id: summary.id, kind: summary.sourceKind, format: stored.format, raw: stored.raw, profile, turns }]
      : [];
  });
  return { conversations, leftOut };
}

/**
 * Precision, recall and F1 of every feature that a label stands for. All user turns of a labelled conversation are labelled,
 * whether the lexicon finds something in them or not, so every turn has the same weight.
 */
export function computeLexiconCheck({ conversations, leftOut }: LabelledStudy): LexiconCheckView {
  const turns = conversations.flatMap((conversation): CheckedTurn[] => {
    const hits = hitsOfRecord(conversation);
    return [...settledLabels(conversation.turns)].map(([position, labels]) => ({
      conversation: conversation.id,
      truth: new Set([...labels].flatMap((label) => LABEL_FEATURES.get(label) ?? [])),
      found: new Set(hits.filter((hit) => hit.position === position).map(({ feature }) => feature as FeatureName)),
      weight: 1,
    }));
  });
  return {
    conversations: conversations.length,
    turns: turns.length,
    leftOut,
    annotators: new Set(conversations.flatMap((each) => each.turns.map(({ annotator }) => annotator))).size,
    features:
      turns.length === 0
        ? []
        : [...new Set(LABEL_FEATURES.values())].map((feature) => lexiconCheck(feature, turns, plan)),
  };
}
