import type { JudgementResults } from '../../../shared/judgements/report.ts';
import type { DrawPlan } from '../../../shared/judgements/task-interval.ts';
import type { SourceLook } from '../../components/source/look.ts';
import type { Open } from './words.ts';

/** What the view of one kind of item gets. */
export interface ViewProps {
  results: JudgementResults;
  /** With the other set of annotators; null where the rule leaves out nobody. */
  other: JudgementResults | null;
  /** Whether `other` is the set without the excluded. */
  otherIsKept: boolean;
  draws: DrawPlan;
  look: (source: string) => SourceLook;
  onOpen: Open;
}
