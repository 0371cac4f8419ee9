import { behaviourOf, isUnsaid, type Step, spokenText } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { SourceGlyph } from '../../components/source/source-glyph.tsx';
import { behaviourName } from '../../components/transcript/behaviour-name.ts';
import marks from '../../components/transcript/marks.module.css';
import { useNearRow } from '../../components/transcript/use-near-row.ts';
import type { ReplayColumn } from '../../stores/replay-columns.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { ReplayState } from '../../stores/replay-store.ts';
import { t } from '../../strings/index.ts';
import styles from './side-panel.module.css';
import { stageName } from './stage-name.ts';

/** What is known of the turns at the playhead, side by side below each other. */
export function TurnTab(props: { replay: ReplayState; looks: readonly SourceLook[]; player: Player }) {
  const { replay, looks, player } = props;
  const row = useNearRow(player);
  const { scene, columns } = replay;
  const cells = scene.rows[row]?.cells ?? [];
  const turns = cells.flatMap((cell, column) => {
    const step = cell === null ? undefined : scene.columns[column]?.[cell];
    return step && step.number !== null ? [{ step, column }] : [];
  });
  if (turns.length === 0) return <p className={styles.caption}>{t('replay.turnNoSpeech')}</p>;
  return turns.map(({ step, column }) => {
    const shown = columns[column];
    const stage = isUnsaid(step) ? undefined : scene.index[column]?.get(step.index)?.stage;
    return (
      <section key={column}>
        <h3 className={styles.turnHead}>
          {looks[column] && <SourceGlyph look={looks[column]} />}
          {shown?.conversation.sourceLabel}, {t('transcript.turn', step.number ?? 0)}
        </h3>
        <dl className={styles.facts}>
          <dt>{t(step.speaker === 'user' ? 'transcript.customer' : 'transcript.agent')}</dt>
          <dd>{t('common.words', wordsOf(step))}</dd>
          {stage && (
            <>
              <dt>{t('replay.turnStage')}</dt>
              <dd>{stageName(stage)}</dd>
            </>
          )}
        </dl>
        {step.speaker === 'user' && shown && <Terms column={shown} step={step} />}
      </section>
    );
  });
}

function wordsOf(step: Step): number {
  return spokenText(step).split(/\s+/).filter(Boolean).length;
}

/** Which term fired, for which feature. */
function Terms({ column, step }: { column: ReplayColumn; step: Step }) {
  const hits = (column.features?.hits ?? []).filter(
    ({ position, feature }) => position === step.position && behaviourOf(feature) !== null,
  );
  if (hits.length === 0) return <p className={styles.caption}>{t('replay.turnNoTerms')}</p>;
  return (
    <table className={styles.table}>
      <caption className={styles.tableCaption}>{t('replay.turnTerms')}</caption>
      <tbody>
        {hits.map(({ feature, term, start, end }) => {
          const behaviour = behaviourOf(feature);
          return (
            <tr key={`${feature} ${start} ${end} ${term}`}>
              <th scope="row">
                {behaviour && (
                  <span className={marks.tag} data-family={behaviour.family} data-tag={behaviour.tag} data-name="" />
                )}{' '}
                {behaviourName(feature)}
              </th>
              <td className={styles.term}>{term}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
