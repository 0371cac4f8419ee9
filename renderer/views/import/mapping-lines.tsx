import type { FileMapping } from '../../../shared/domain/import.ts';
import { t } from '../../strings/index.ts';
import styles from './import.module.css';

/** The beginning of the first conversation as the mapping reads it: whether it is right shows at a glance. */
export function MappingLines({ lines }: { lines: FileMapping['lines'] }) {
  if (lines.length === 0) return null;
  return (
    <div className={styles.lines}>
      <h4>{t('import.mapLines')}</h4>
      <dl>
        {lines.map(({ role, text }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <div key={n}>
            <dt>{t(`import.role_${role}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
