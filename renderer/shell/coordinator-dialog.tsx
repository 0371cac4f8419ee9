import { Confirm } from '../components/confirm.tsx';
import { refusal } from '../refusal.ts';
import { href } from '../router/location.ts';
import { navigate } from '../router/use-location.ts';
import { t } from '../strings/index.ts';
import { useApp, useServices } from '../use-services.ts';

/** Asked before sources come into view again: whoever has seen them is no longer blind. */
export function CoordinatorDialog({ onClose }: { onClose: () => void }) {
  const { toasts } = useServices();
  const annotator = useApp((app) => app.session?.annotator ?? '');
  const takeBack = useApp((app) => app.takeBack);
  const act = async () => {
    onClose();
    try {
      await takeBack();
      navigate(href('assign'));
    } catch (error) {
      toasts.getState().show(refusal(error).message, { tone: 'warning' });
    }
  };
  return (
    <Confirm
      open
      title={t('session.backTitle')}
      keep={t('session.stay')}
      act={t('session.backAct')}
      onKeep={onClose}
      onAct={() => void act()}
    >
      {t('session.backText', annotator)}
    </Confirm>
  );
}
