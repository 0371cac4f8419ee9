import { memo } from 'react';
import type { ConversationFeatures } from '../../../shared/contract/outputs.ts';
import { ALWAYS_LISTED, BEHAVIOURS } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { SourceGlyph } from '../../components/source/source-glyph.tsx';
import { behaviourName } from '../../components/transcript/behaviour-name.ts';
import marks from '../../components/transcript/marks.module.css';
import type { ReplayColumn } from '../../stores/replay-columns.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './side-panel.module.css';

interface SideTableProps {
  columns: readonly ReplayColumn[];
  looks: readonly SourceLook[];
}

/** Share of user turns in which a behaviour's terms fired, per side; rare behaviours are listed where they occur. */
export const BehavioursTable = memo(function BehavioursTable({ columns, looks }: SideTableProps) {
  const values = columns.map(({ features }) => features?.values ?? null);
  const listed = BEHAVIOURS.filter(
    ({ feature }, index) => index < ALWAYS_LISTED || values.some((value) => (value?.[feature] ?? 0) > 0),
  );
  return (
    <section>
      <h3 id="replay-shares">{t('replay.shares')}</h3>
      <table className={styles.table} aria-labelledby="replay-shares">
        <SourcesHead columns={columns} looks={looks} />
        <tbody>
          {listed.map(({ feature, family, tag }) => (
            <tr key={feature}>
              <th scope="row">
                <BehaviourName name={behaviourName(feature)} family={family} tag={tag} />
              </th>
              {columns.map(({ conversation, features }) => (
                <td key={conversation.id}>{features && shareIn(features, feature)}</td>
              ))}
            </tr>
          ))}
          <tr className={styles.base}>
            <th scope="row">{t('replay.sharesOf')}</th>
            {columns.map(({ conversation, features }) => (
              <td key={conversation.id}>{features && formatNumber(features.turns)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {columns.some(({ features }) => features?.values === null) && (
        <p className={styles.caption}>{t('replay.sharesNone')}</p>
      )}
      {columns.map(
        ({ conversation, features }) =>
          features?.foreign && (
            <p key={conversation.id} className={styles.caption}>
              {t('replay.sharesForeign', conversation.sourceLabel)}
            </p>
          ),
      )}
    </section>
  );
});

/** Where the words are of another language than the terms, that none fired is no share. */
function shareIn({ values, foreign }: ConversationFeatures, feature: string): string {
  const share = values?.[feature] ?? 0;
  return values === null || (foreign && share === 0) ? '–' : formatPercent(share);
}

/** The tag never leaves the last word. */
function BehaviourName({ name, family, tag }: { name: string; family: string; tag: string }) {
  const start = name.lastIndexOf(' ') + 1;
  return (
    <span className={marks.drawn} data-mark={family}>
      {name.slice(0, start)}
      <span className={marks.tag} data-family={family} data-tag={tag} data-name="">
        {name.slice(start)}
      </span>
    </span>
  );
}

export function SourcesHead({ columns, looks }: SideTableProps) {
  return (
    <thead>
      <tr>
        <td />
        {columns.map(({ conversation }, column) => (
          <th key={conversation.id} scope="col" title={conversation.sourceLabel} aria-label={conversation.sourceLabel}>
            {looks[column] && <SourceGlyph look={looks[column]} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}
