import { t } from '../../strings/index.ts';
import { IconButton } from '../button.tsx';
import { Menu, MenuItem } from '../menu.tsx';
import { csvOf, type FigureData } from './figure-data.ts';
import { download, pngOf, svgText } from './save-figure.ts';

interface SaveMenuProps {
  title: string;
  /** File name without extension. */
  name: string;
  data: FigureData;
  /** The plot as it is drawn now. */
  svg: () => SVGSVGElement | null;
}

/** Saves a plot as SVG or PNG, and its numbers as CSV. */
export function SaveMenu({ title, name, data, svg }: SaveMenuProps) {
  const save = async (kind: 'svg' | 'png' | 'csv') => {
    if (kind === 'csv') return download(`${name}.csv`, new Blob([csvOf(data)], { type: 'text/csv;charset=utf-8' }));
    const drawn = svg();
    if (drawn === null) return;
    if (kind === 'svg') return download(`${name}.svg`, new Blob([svgText(drawn, title)], { type: 'image/svg+xml' }));
    download(`${name}.png`, await pngOf(drawn, title));
  };
  return (
    <Menu align="end" trigger={<IconButton icon="export" label={t('plot.save')} />}>
      <MenuItem onSelect={() => void save('svg')}>{t('plot.svg')}</MenuItem>
      <MenuItem onSelect={() => void save('png')}>{t('plot.png')}</MenuItem>
      <MenuItem onSelect={() => void save('csv')}>{t('plot.csv')}</MenuItem>
    </Menu>
  );
}
