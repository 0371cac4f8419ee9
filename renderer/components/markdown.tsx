import { useMemo, useState } from 'react';
import { t } from '../strings/index.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './markdown.module.css';
import { markdownHtml } from './markdown-html.ts';

/** Text of an agent or a user, rendered without trusting it. Links show where they lead and open only when confirmed. */
export function Markdown({ text }: { text: string }) {
  const html = useMemo(() => markdownHtml(text), [text]);
  const [address, setAddress] = useState<string | null>(null);
  const follow = (target: EventTarget) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-href]') : null;
    if (link?.dataset.href !== undefined) setAddress(link.dataset.href);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what one presses */}
      <div
        className={styles.markdown}
        onClick={(event) => follow(event.target)}
        onKeyDown={(event) => event.key === 'Enter' && follow(event.target)}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised in markdown-html.ts
        dangerouslySetInnerHTML={{ __html: html as string }}
      />
      {address !== null && <LinkDialog address={address} onClose={() => setAddress(null)} />}
    </>
  );
}

/** Shows where a link leads before anything opens. */
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
