import { useState } from 'react';
import { Button, TextField } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import styles from './settings.module.css';

/** Under which name this person rates; the names of the open study are offered. */
export function AnnotatorSetting() {
  const annotator = useApp((app) => app.settings.annotator);
  const change = useApp((app) => app.change);
  const hasStudy = useApp((app) => app.study !== null);
  const known = useAnswer('annotators.list', hasStudy ? {} : null, ['annotations']);
  const [name, setName] = useState(annotator ?? '');
  const wanted = name.trim() === '' ? null : name.trim();
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        void change({ annotator: wanted });
      }}
    >
      <TextField
        label={t('settings.annotator')}
        hideLabel
        value={name}
        onChange={setName}
        maxLength={200}
        list="known-annotators"
        autoComplete="off"
      />
      <datalist id="known-annotators">
        {known.data?.map((other) => (
          <option key={other.name} value={other.name} />
        ))}
      </datalist>
      <Button type="submit" disabled={wanted === annotator}>
        {t('settings.use')}
      </Button>
    </form>
  );
}
