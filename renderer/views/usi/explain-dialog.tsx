import type { UsiIntervals } from '../../../shared/contract/usi-view.ts';
import { Columns } from '../../components/columns.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { ExplainConversations } from './explain-conversations.tsx';
import { ExplainFeatures } from './explain-features.tsx';
import type { UsiOptions } from './options.ts';
import { columnLabel, type Dimension, rowLabel } from './words.ts';

interface ExplainDialogProps {
  options: UsiOptions;
  source: string;
  dimension: Dimension;
  /** Looked into. */
  feature: string | null;
  onFeature: (feature: string) => void;
  intervals: UsiIntervals | null;
  onClose: () => void;
}

/** Why a cell is what it is: its features, their conversations, the turns and the terms that count. */
export function ExplainDialog(props: ExplainDialogProps) {
  const { options, source, dimension, feature, onFeature, intervals, onClose } = props;
  const { data, error } = useAnswer('usi.explain', { options, source, dimension });
  const inside = useAnswer('usi.explain', feature === null ? null : { options, source, dimension, feature });
  const failure = error ?? inside.error;
  // what is still there of the feature before is not this one's
  const conversations = inside.data?.features[0]?.feature === feature ? inside.data?.conversations : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={t('usi.explain', columnLabel(dimension), rowLabel(source))}
      description={t('usi.explainText')}
    >
      {failure && <ErrorNote error={failure} />}
      {data === null && error === null && <Loading />}
      {data && (
        <Columns wide single={feature === null}>
          <ExplainFeatures
            features={data.features}
            cautions={intervals?.rows.find(({ name }) => name === source)?.cautions ?? []}
            chosen={feature}
            onChoose={onFeature}
          />
          {feature !== null &&
            (conversations ? (
              <ExplainConversations feature={feature} conversations={conversations} />
            ) : (
              !failure && <Loading />
            ))}
        </Columns>
      )}
    </Dialog>
  );
}
