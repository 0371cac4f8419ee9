import { useMemo } from 'react';
import { Screen } from '../../components/screen/index.ts';
import { ratingItems } from '../../stores/annotate-items.ts';
import { createStash } from '../../stores/annotate-stash.ts';
import { createAnnotateStore } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import { NoItems } from './no-items.tsx';
import { Queue } from './queue.tsx';
import { OPEN_RULES } from './rules.ts';
import { Who } from './who.tsx';
import { WhoNow } from './who-now.tsx';

/** Rating one conversation after the other, under somebody's name. */
export function AnnotateScreen() {
  const annotator = useApp((app) => app.settings.annotator);
  if (annotator === null) {
    return (
      <Screen title={t('annotate.title')} layout="page">
        <Who blind={false} />
      </Screen>
    );
  }
  return <Ratings key={annotator} annotator={annotator} />;
}

function Ratings({ annotator }: { annotator: string }) {
  const { client } = useServices();
  const store = useMemo(
    () =>
      createAnnotateStore({
        client,
        annotator,
        stash: createStash(localStorage),
        items: ratingItems(client, annotator),
      }),
    [client, annotator],
  );
  return (
    <Queue
      store={store}
      screen="annotate"
      title={t('annotate.title')}
      rules={OPEN_RULES}
      who={<WhoNow annotator={annotator} />}
      empty={<NoItems annotator={annotator} onAdded={() => void store.start(null)} />}
    />
  );
}
