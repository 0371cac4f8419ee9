import { type PlainKey, t } from '../../strings/index.ts';

const names: Record<string, PlainKey> = {
  pushback_q_rate: 'replay.pushesBack',
  uncertainty_rate: 'replay.uncertain',
  politeness_rate: 'replay.polite',
  pivot_rate: 'replay.changesStrategy',
  emotion_rate: 'replay.showsEmotion',
  accusation_rate: 'replay.accuses',
  certainty_rate: 'replay.certain',
  clarify_q_rate: 'replay.asksToClarify',
  info_q_rate: 'replay.asksForInformation',
  ack_only_rate: 'replay.acknowledges',
  id_confuse_rate: 'replay.soundsLikeTheAgent',
};

/** What a feature of the User-Sim Index is called beside a transcript; the feature's own name where it has none. */
export function behaviourName(feature: string): string {
  const key = names[feature];
  return key === undefined ? feature : t(key);
}
