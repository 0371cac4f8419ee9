import { Confirm } from '../components/confirm.tsx';
import { isOut } from '../packet-state.ts';
import { refusal } from '../refusal.ts';
import { href } from '../router/location.ts';
import { navigate } from '../router/use-location.ts';
import { t } from '../strings/index.ts';
import { useAnswer } from '../use-answer.ts';
import { useApp, useServices } from '../use-services.ts';

/** Says what the session of an annotator shows, and which packets of theirs are still out, and opens it at the items. */
export function HandOver({ annotator, onClose }: { annotator: string; onClose: () => void }) {
  const { toasts } = useServices();
  const packets = useAnswer('packet.list', {});
  const out = (packets.data ?? []).filter((row) => row.annotator === annotator && isOut(row)).length;
  const handOver = useApp((app) => app.handOver);
  const act = async () => {
    onClose();
    try {
      await handOver(annotator);
      navigate(href('judge'));
    } catch (error) {
      toasts.getState().show(refusal(error).message, { tone: 'warning' });
    }
  };
  return (
    <Confirm
      open
      title={t('session.handOverTitle', annotator)}
      keep={t('session.keep')}
      act={t('session.handOverAct')}
      onKeep={onClose}
      onAct={() => void act()}
    >
      {t('session.handOverText', annotator)}
      {out > 0 && ` ${t('session.handOverPacketOut', annotator, out)}`}
    </Confirm>
  );
}
