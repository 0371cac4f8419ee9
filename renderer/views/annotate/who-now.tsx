import { Button } from '../../components/button.tsx';
import { Menu, MenuHeading, MenuItem } from '../../components/menu.tsx';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';

/** Under whose name answers are given, and the way to another. */
export function WhoNow({ annotator }: { annotator: string }) {
  const change = useApp((app) => app.change);
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" trailing="down" aria-label={t('annotate.whoNow', annotator)}>
          {annotator}
        </Button>
      }
    >
      <MenuHeading>{t('annotate.whoNow', annotator)}</MenuHeading>
      <MenuItem onSelect={() => void change({ annotator: null })}>{t('annotate.whoChange')}</MenuItem>
    </Menu>
  );
}
