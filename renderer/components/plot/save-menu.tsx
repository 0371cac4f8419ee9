import { formatStamp, t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import { IconButton } from '../button.tsx';
import { Menu, MenuItem } from '../menu.tsx';
import { csvOf, type FigureData } from './figure-data.ts';
import { download, type PictureWords, pictureOf, pngOf } from './save-figure.ts';

interface SaveMenuProps {
  /** File name without extension. */
  name: string;
  data: FigureData;
  /** The plot as it is drawn now. */
  svg: () => SVGSVGElement | null;
  /** What stands around it in the file. */
  words: () => Omit<PictureWords, 'source'>;
}

/** Saves a plot as SVG or PNG with its title, legend and caption, and its numbers as CSV. */
export function SaveMenu({ name, data, svg, words }: SaveMenuProps) {
  const { toasts } = useServices();
  const study = useApp((app) => app.study?.name);
  const save = async (kind: 'svg' | 'png' | 'csv') => {
    if (kind === 'csv') return download(`${name}.csv`, new Blob([csvOf(data)], { type: 'text/csv;charset=utf-8' }));
    const drawn = svg();
    if (drawn === null) return toasts.getState().show(t('plot.nothing'), { tone: 'warning' });
    const source = [study, formatStamp(new Date()), t('app.name')].filter(Boolean).join(' · ');
    const picture = pictureOf(drawn, { ...words(), source });
    if (kind === 'svg') return download(`${name}.svg`, new Blob([picture.text], { type: 'image/svg+xml' }));
    download(`${name}.png`, await pngOf(picture));
  };
  return (
    <Menu align="end" trigger={<IconButton icon="export" label={t('plot.save')} />}>
      <MenuItem onSelect={() => void save('svg')}>{t('plot.svg')}</MenuItem>
      <MenuItem onSelect={() => void save('png')}>{t('plot.png')}</MenuItem>
      <MenuItem onSelect={() => void save('csv')}>{t('plot.csv')}</MenuItem>
    </Menu>
  );
}
