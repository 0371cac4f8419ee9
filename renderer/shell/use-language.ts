import { useEffect, useState } from 'react';
import { type Language, loadLanguage } from '../strings/index.ts';
import { language as current } from '../strings/locale.ts';
import { useApp } from '../use-services.ts';

/** The language whose words are loaded; follows the settings as soon as the catalogue is there. */
export function useLanguage(): Language {
  const wanted = useApp((app) => app.settings.language);
  const [loaded, setLoaded] = useState<Language>(current());
  useEffect(() => {
    if (wanted === current()) return;
    let stale = false;
    void loadLanguage(wanted).then(() => !stale && setLoaded(wanted));
    return () => {
      stale = true;
    };
  }, [wanted]);
  return loaded;
}
