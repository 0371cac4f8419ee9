import { Screen } from '../../components/screen/index.ts';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import { Queue } from './queue.tsx';
import { Who } from './who.tsx';

/** Rating one conversation after the other, under somebody's name. */
export function AnnotateScreen() {
  const annotator = useApp((app) => app.settings.annotator);
  if (annotator === null) {
    return (
      <Screen title={t('annotate.title')} layout="page">
        <Who />
      </Screen>
    );
  }
  return <Queue key={annotator} annotator={annotator} />;
}
