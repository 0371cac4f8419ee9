import type { AdjudicationEntry, SaidRating } from '../../../../shared/contract/adjudication-view.ts';
import type { QuestionWords } from '../../../../shared/contract/agreement-view.ts';
import { Note } from '../../../components/note.tsx';
import { href } from '../../../router/location.ts';
import { t } from '../../../strings/index.ts';
import { dimensionName } from '../words.ts';
import styles from './adjudication.module.css';
import { DecisionForm } from './decision-form.tsx';
import { EntrySource, entryName } from './entry-source.tsx';

interface DisagreementPageProps {
  entry: AdjudicationEntry;
  question: QuestionWords | undefined;
}

/** One disagreement: the question, who said what on which grounds, and the decision. */
export function DisagreementPage({ entry, question }: DisagreementPageProps) {
  const { id, conversation, dimension, ratings, decision } = entry;
  const task = entryName(entry);
  const replay = (at?: number) => href('replay', entry.task, { left: id, at });
  return (
    <section className={styles.page} aria-label={`${task}, ${dimensionName(dimension)}`}>
      <header className={styles.heading}>
        <h2>
          {task} · {dimensionName(dimension)}
        </h2>
        <EntrySource {...entry} />
        <a href={replay()}>{t(conversation ? 'adjudication.replay' : 'adjudication.replayShows')}</a>
      </header>
      <p className={styles.wording}>{question?.wording}</p>
      {decision?.changed && <Note tone="warning" title={t('adjudication.changed')} />}
      <h3>{t('adjudication.whoSaid')}</h3>
      <ul className={styles.said}>
        {ratings.map((rating) => (
          <Said key={rating.annotator} rating={rating} replay={replay} />
        ))}
      </ul>
      {question && <DecisionForm entry={entry} question={question} />}
    </section>
  );
}

function Said({ rating, replay }: { rating: SaidRating; replay: (at: number) => string }) {
  const { annotator, code, label, evidence, comments } = rating;
  return (
    <li className={styles.rating}>
      <span className={styles.code}>{code}</span>
      <div className={styles.saying}>
        <b>{annotator}</b>
        <span>{label}</span>
        {evidence.length + comments.length === 0 && (
          <span className={styles.quiet}>{t('adjudication.noEvidence')}</span>
        )}
        {evidence.map(({ position, turn, start, end, quote }) => (
          <blockquote key={`${position} ${start} ${end} ${quote}`} className={styles.quote}>
            “{quote}” <Place position={position} turn={turn} replay={replay} />
          </blockquote>
        ))}
        {comments.map(({ position, turn, text }) => (
          <p key={`${position} ${text}`} className={styles.comment}>
            {t('adjudication.comment')}, <Place position={position} turn={turn} replay={replay} />: {text}
          </p>
        ))}
      </div>
    </li>
  );
}

interface PlaceProps extends Pick<SaidRating['comments'][number], 'position' | 'turn'> {
  replay: (at: number) => string;
}

/** Where something stands in the conversation, as the replay says it. */
function Place({ position, turn, replay }: PlaceProps) {
  if (position === null) return <span className={styles.quiet}>{t('adjudication.placeUnknown')}</span>;
  const words = turn === null ? t('adjudication.message', position + 1) : t('adjudication.turn', turn);
  return <a href={replay(position)}>{words}</a>;
}
