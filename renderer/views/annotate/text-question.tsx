import { useId } from 'react';
import type { TextQuestion as Question } from '../../../shared/domain/instrument.ts';
import type { SidedSpan } from '../../../shared/domain/work.ts';
import type { ShownSide } from '../../stores/annotate-conversation.ts';
import { t } from '../../strings/index.ts';
import { AnswerText } from './answer-text.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { QuestionBlock } from './question-block.tsx';

interface TextQuestionProps {
  number: number;
  question: Question;
  open: boolean;
  text: string;
  required: boolean;
  evidence: readonly SidedSpan[];
  sides: readonly ShownSide[];
  disabled: boolean;
  onFocus: () => void;
  onWrite: (text: string) => void;
  /** The field was left: what is written is saved now. */
  onLeave: () => void;
  onEvidence: (spans: SidedSpan[]) => void;
}

/** Free text, saved while one writes. */
export function TextQuestion(props: TextQuestionProps) {
  const { number, question, open, text, required, evidence, sides, disabled, onFocus, onWrite, onLeave, onEvidence } =
    props;
  const id = useId();
  const hint = t(open && !disabled ? 'annotate.writeHint' : required ? 'annotate.required' : 'annotate.optional');
  return (
    <QuestionBlock id={question.id} number={number} wording={question.wording} open={open} field={id} aside={hint}>
      <AnswerText
        id={id}
        question={question}
        text={text}
        placeholder={question.hint ?? undefined}
        disabled={disabled}
        onFocus={onFocus}
        onWrite={onWrite}
        onLeave={onLeave}
      />
      <EvidenceList spans={evidence} sides={sides} disabled={disabled} onChange={onEvidence} />
    </QuestionBlock>
  );
}
