import { t } from '../strings/index.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './link-dialog.module.css';

/** Shows where a link of a transcript leads before anything opens. */
export function LinkDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const open = () => {
    window.open(address, '_blank', 'noopener,noreferrer');
    onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t('common.stayHere')}</Button>
      <Button onClick={open}>{t('common.openLink')}</Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('common.linkTitle')} description={t('common.linkText')} footer={footer}>
      <code className={styles.address}>{address}</code>
    </Dialog>
  );
}
