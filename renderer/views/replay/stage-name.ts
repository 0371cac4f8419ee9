import type { GapReason, Stage } from '../../../shared/replay/index.ts';
import { type PlainKey, t } from '../../strings/index.ts';

const stages: Record<Stage, PlainKey> = {
  request: 'replay.stageRequest',
  identify: 'replay.stageIdentify',
  choose: 'replay.stageChoose',
  confirm: 'replay.stageConfirm',
  decline: 'replay.stageDecline',
  ask: 'replay.stageAsk',
  object: 'replay.stageObject',
  inform: 'replay.stageInform',
  close: 'replay.stageClose',
};

export function stageName(stage: Stage): string {
  return t(stages[stage]);
}

const gaps: Record<Exclude<GapReason['code'], 'said-before' | 'said-later'>, PlainKey> = {
  empty: 'replay.gapEmpty',
  ended: 'replay.gapEnded',
  'not-asked': 'replay.gapNotAsked',
  'not-asked-again': 'replay.gapNotAskedAgain',
  'no-objection': 'replay.gapNoObjection',
  'no-question': 'replay.gapNoQuestion',
  'no-farewell': 'replay.gapNoFarewell',
  'nothing-like-it': 'replay.gapNothingLikeIt',
};

/** Why there is a gap, as the end of "No matching turn: …". */
export function gapInWords(reason: GapReason): string {
  if (reason.code === 'said-before') return t('replay.gapSaidBefore', reason.turn);
  if (reason.code === 'said-later') return t('replay.gapSaidLater', reason.turn);
  return t(gaps[reason.code]);
}
