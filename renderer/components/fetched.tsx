import { type ComponentType, useEffect, useState } from 'react';
import { Loading } from './loading.tsx';

export interface Fetched<P extends object> {
  /** Fetches it ahead of time. */
  load: () => Promise<unknown>;
  Component: ComponentType<P>;
}

/**
 * A component in a chunk of its own, fetched when first shown; one that was fetched before is drawn at once. A chunk that
 * cannot be fetched is an error of the component. (React's `lazy` suspends even then, and holds back for 300 ms what a
 * fallback was shown for.)
 */
export function fetched<P extends object>(fetch: () => Promise<ComponentType<P>>): Fetched<P> {
  let here: ComponentType<P> | null = null;
  const load = async () => {
    here ??= await fetch();
    return here;
  };
  function Component(props: P) {
    const [Current, setCurrent] = useState(() => here);
    useEffect(() => {
      if (Current !== null) return;
      void load().then(
        (component) => setCurrent(() => component),
        (error: unknown) =>
          setCurrent(() => {
            throw error;
          }),
      );
    }, [Current]);
    return Current === null ? <Loading /> : <Current {...props} />;
  }
  return { load, Component };
}
