import { useEffect, useState } from 'react';
import { refusal } from '../refusal.ts';
import { reload } from '../reload.ts';
import type { Toast } from '../stores/toast-store.ts';
import { type Language, loadLanguage, t } from '../strings/index.ts';
import { language as current } from '../strings/locale.ts';
import { useApp, useServices } from '../use-services.ts';

/** The language whose words are loaded; follows the settings as soon as the catalogue is there. */
export function useLanguage(): Language {
  const wanted = useApp((app) => app.settings.language);
  const { toasts } = useServices();
  const [loaded, setLoaded] = useState<Language>(current());
  useEffect(() => {
    if (wanted === current()) return;
    let stale = false;
    const warn = (message: string, undo?: Toast['undo']) => toasts.getState().show(message, { tone: 'warning', undo });
    const again = () => void reload().catch((error: unknown) => warn(refusal(error).message));
    loadLanguage(wanted).then(
      () => !stale && setLoaded(wanted),
      () => warn(t('app.notFetched'), { label: t('app.reload'), run: again }),
    );
    return () => {
      stale = true;
    };
  }, [wanted, toasts]);
  return loaded;
}
