import type { Settings } from '../../../shared/contract/outputs.ts';
import { t } from '../../strings/index.ts';
import type { Entry } from './entry.ts';

const textSizes = [80, 90, 100, 110, 125, 150] as const;

/** Settings that are changed at once, each value by its name and other words for it. */
export function settingEntries(change: (settings: Partial<Settings>) => void): Entry[] {
  const entry = (setting: string, value: string, words: string, changed: Partial<Settings>): Entry => ({
    id: `setting ${Object.keys(changed).join()} ${value}`,
    text: `${value} ${setting} ${value} ${words}`,
    icon: 'settings',
    label: t('keys.paletteSetting', setting, value),
    act: () => change(changed),
  });
  const themes = ['system', 'light', 'dark', 'contrast'] as const;
  const densities = ['comfortable', 'compact'] as const;
  return [
    ...themes.map((theme) =>
      entry(t('settings.theme'), t(`settings.theme_${theme}`), `${t('keys.paletteThemeWords')} ${theme}`, { theme }),
    ),
    // whoever cannot read the language of the screen looks for it under the name of the own one
    entry(t('settings.language'), 'English', 'language sprache englisch', { language: 'en' }),
    entry(t('settings.language'), 'Deutsch', 'language sprache german', { language: 'de' }),
    ...textSizes.map((textSize) =>
      entry(t('settings.textSize'), t('common.percent', textSize), t('keys.paletteSizeWords'), { textSize }),
    ),
    ...densities.map((density) =>
      entry(t('settings.density'), t(`settings.density_${density}`), t('keys.paletteDensityWords'), { density }),
    ),
  ];
}
