import { Button, Note } from '../../components/index.ts';
import { t } from '../../strings/index.ts';

/** After a plan is made and before anybody has begun: how the items get to the annotators. */
export function NotBegun({ onGo }: { onGo: (tab: 'leaks' | 'packets') => void }) {
  return (
    <Note
      title={t('assign.notBegun')}
      actions={
        <>
          <Button onClick={() => onGo('leaks')}>{t('assign.tab_leaks')}</Button>
          <Button onClick={() => onGo('packets')}>{t('assign.tab_packets')}</Button>
        </>
      }
    >
      {t('assign.notBegunText')}
    </Note>
  );
}
