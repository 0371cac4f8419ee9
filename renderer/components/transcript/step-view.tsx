import { memo, type ReactNode, useState } from 'react';
import type { Piece, Step } from '../../../shared/replay/index.ts';
import { t } from '../../strings/index.ts';
import markdown from '../markdown.module.css';
import type { SourceColour, SourceLook } from '../source/look.ts';
import type { Decoration, Decorations } from './decorations.ts';
import { Fold } from './fold.tsx';
import { hasRightToLeft } from './right-to-left.ts';
import { sameStep } from './same-step.ts';
import { Speech } from './speech.tsx';
import styles from './step-view.module.css';

/** Said already, at the playhead, or yet to come. */
export type Phase = 'said' | 'now' | 'later';

export interface StepViewProps {
  step: Step;
  colour: SourceColour;
  /** Stands before the turns where columns are stacked. */
  shape?: SourceLook['shape'] | undefined;
  /** Not given where the row around it says so. */
  phase?: Phase;
  decorations: Decorations;
  /** Search hits inside folds, by piece. */
  foldHits?: ReadonlyMap<string, readonly Decoration[]>;
  openFolds: ReadonlySet<string>;
  onToggleFold: (id: string) => void;
  /** Role names are drawn where they are new; screen readers hear them on every turn. */
  showRole?: boolean;
  /** A button that comes up beside a turn. */
  tools?: ((step: Step) => ReactNode) | undefined;
  /** The button stands ready for the keyboard and for fingers, as it does where the phase says "now". */
  reach?: boolean;
  /** What stands below a turn: a comment. */
  below?: ((step: Step) => ReactNode) | undefined;
  /** Pressing a turn makes it the current one. */
  onPick?: ((step: Step) => void) | undefined;
}

const NONE: readonly Decoration[] = [];
const SAY = `${styles.say} ${markdown.markdown}`;

/** One step of one side: folds, notes and the turn, in the order of the record. */
export const StepView = memo(function StepView(props: StepViewProps) {
  const { step, colour, shape, phase } = props;
  const firstSpeech = step.pieces.find(({ kind }) => kind === 'speech');
  return (
    <div className={styles.thread} data-source={colour} data-shape={shape} data-phase={phase} data-step={step.index}>
      {step.pieces.map((piece) => (
        <PieceView key={piece.id} piece={piece} first={piece === firstSpeech} {...props} />
      ))}
      {step.number !== null && props.below?.(step)}
    </div>
  );
}, sameStep);

function PieceView({ piece, first, ...props }: StepViewProps & { piece: Piece; first: boolean }) {
  switch (piece.kind) {
    case 'speech':
      return <Turn piece={piece} first={first} {...props} />;
    case 'note':
      return (
        <p className={styles.note}>
          <span className={styles.noteLabel}>{piece.label}</span> {piece.text}
        </p>
      );
    default:
      return (
        <Fold
          fold={piece}
          open={props.openFolds.has(piece.id)}
          onToggle={props.onToggleFold}
          decorations={props.foldHits?.get(piece.id) ?? NONE}
        />
      );
  }
}

function Turn(props: StepViewProps & { piece: Extract<Piece, { kind: 'speech' }>; first: boolean }) {
  const { step, piece, first, showRole = false } = props;
  const { onPick } = props;
  // tools are made for the turn under the pointer, and for keyboard and fingers beside the current one: not for hundreds in a page
  const [under, setUnder] = useState(false);
  const reach = props.reach || props.phase === 'now';
  const tools = (under || reach) && first && props.tools?.(step);
  const role = first ? t(step.speaker === 'user' ? 'transcript.customer' : 'transcript.agent') : undefined;
  return (
    <div
      className={styles.turn}
      data-speaker={step.speaker}
      data-position={piece.position}
      data-reach={reach || undefined}
      onPointerEnter={props.tools && (() => setUnder(true))}
      onPointerLeave={props.tools && (() => setUnder(false))}
    >
      <span className={styles.number} data-role={showRole ? undefined : role}>
        {first && step.number}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a convenience for pointers; the keys step through turns */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className={SAY}
        data-bidi={hasRightToLeft(piece.text) || undefined}
        onClick={onPick && (() => picked() && onPick(step))}
      >
        {role && showRole && <span className={styles.role}>{role}</span>}
        <Speech piece={piece} speaker={step.speaker} decorations={props.decorations.get(piece.position) ?? NONE} />
        {tools}
      </div>
    </div>
  );
}

/** A press, not the end of a selection. */
function picked(): boolean {
  return getSelection()?.isCollapsed ?? true;
}
