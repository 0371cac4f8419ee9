export { type Alignment, alignmentOf, repool } from './alignment.ts';
export { ALWAYS_LISTED, BEHAVIOURS, type Behaviour, behaviourOf, type MarkFamily } from './behaviours.ts';
export { findIn, foldText, type Match } from './find.ts';
export { type GapReason, gapReason } from './gap-reason.ts';
export { indexProfiles, type Link, linkOf, type ProfileIndex } from './links.ts';
export {
  type Hit,
  type Markers,
  markersOf,
  type Tag,
  type Telling,
  tagsOf,
  tagsWithRoom,
  tellingOf,
} from './markers.ts';
export { pairByOrder, pairByStage, type Tuple } from './pairing.ts';
export { profilesOf, type TurnProfile, type TurnText, turnTextsOf } from './profile.ts';
export { type ResultSummary, summarise } from './result-summary.ts';
export { placesOf, type Row, rowsByTuples, rowsByTurn, SYNC_MODES, type SyncMode } from './rows.ts';
export { finish, restsAfter } from './slices.ts';
export { STAGES, type Stage } from './stage.ts';
export {
  type Fold,
  isUnsaid,
  type Note,
  type Piece,
  type Speaker,
  type Speech,
  type Step,
  spokenText,
  type ToolFold,
  type TurnFold,
} from './step.ts';
export { StepCutter, stepsOf } from './steps.ts';
export { nextStop, stopsOf } from './stops.ts';
export { EMPTY_POOL, type Pool } from './terms.ts';
export { rowAt, type Timeline, timelineOf } from './timeline.ts';
export { turnNumbers, turnsShown } from './turn-numbers.ts';
export { countWords } from './words.ts';
