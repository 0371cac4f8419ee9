import { type ComponentType, useEffect, useState } from 'react';
import { Loading } from './loading.tsx';
import { NotFetched } from './not-fetched.tsx';

export interface Fetched<P extends object> {
  /** Fetches it ahead of time. */
  load: () => Promise<unknown>;
  Component: ComponentType<P>;
}

/**
 * A component in a chunk of its own, fetched when first shown; one that was fetched before is drawn at once. In the place
 * of one that cannot be fetched stands what to do. (React's `lazy` suspends even for a chunk that is there, and holds back
 * for 300 ms what a fallback was shown for.)
 */
export function fetched<P extends object>(fetch: () => Promise<ComponentType<P>>): Fetched<P> {
  let here: ComponentType<P> | null = null;
  const load = async () => {
    here ??= await fetch();
    return here;
  };
  function Component(props: P) {
    const [Current, setCurrent] = useState(() => here);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Current !== null) return;
      void load().then(
        (component) => setCurrent(() => component),
        () => setFailed(true),
      );
    }, [Current]);
    if (failed) return <NotFetched />;
    return Current === null ? <Loading /> : <Current {...props} />;
  }
  return { load, Component };
}
