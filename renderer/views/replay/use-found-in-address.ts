import { useEffect } from 'react';
import type { Find } from '../../components/transcript/use-find.ts';
import { useLocation } from '../../router/use-location.ts';

/** `find=WORDS` in the address: who comes from a finding sees it marked, and can go on to the next. */
export function useFoundInAddress({ show }: Find): void {
  const words = useLocation().query.find;
  useEffect(() => {
    if (words) show(words);
  }, [words, show]);
}
