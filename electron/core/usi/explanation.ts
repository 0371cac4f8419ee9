import type { FeatureHit } from '../../../shared/contract/outputs.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { messagesOf } from '../../../shared/formats/registry.ts';
import { turnNumbers } from '../../../shared/replay/index.ts';
import { explainRow } from '../../../shared/usi/analysis/explanation.ts';
import type { DimensionName } from '../../../shared/usi/feature-names.ts';
import { type HitsRequest, hitsOfRecord } from '../search/record-hits.ts';
import { scoringOf } from './held.ts';
import type { UsiOptions } from './options.ts';

export interface ExplanationRequest {
  key: string;
  options: UsiOptions;
  /** Name of the row. */
  source: string;
  dimension?: DimensionName;
  feature?: string;
}

/** @throws Refusal no_row */
export function computeExplanation(request: ExplanationRequest) {
  const { source, ...asked } = request;
  const explanation = explainRow(scoringOf(request).scored, source, asked);
  if (explanation === null) throw new Refusal('no_row', `The table has no row "${source}".`);
  // entries stay in this thread
  const conversations = explanation.conversations.map(({ entry: _, ...conversation }) => conversation);
  return { features: explanation.features, conversations };
}

type TurnHit = FeatureHit & { turn: number | null };

/** Hits of one feature in each of some records. */
export function explainHits({ records, feature }: { records: HitsRequest[]; feature: string }): TurnHit[][] {
  return records.map((record) => {
    const hits = hitsOfRecord(record).filter((hit) => hit.feature === feature);
    const numbers = turnNumbers(hits.length > 0 ? messagesOf(record.format, record.raw) : []);
    return hits.map((hit) => ({ ...hit, turn: numbers.get(hit.position) ?? null }));
  });
}
