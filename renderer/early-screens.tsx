import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import styles from './early-screens.module.css';
import { type Route, routes } from './routes.tsx';

/** Later than everything that the first screen asks for. */
const WAIT_MS = 1500;
/** Long enough for what is rehearsed to be laid out. */
const REHEARSAL_MS = 500;

/**
 * Fetches the screens that people go to first while the window is idle, and draws a piece of them where nobody sees it, so
 * that they open as fast as any other time.
 */
export function EarlyScreens(): ReactNode {
  const [pieces, setPieces] = useState<readonly ComponentType[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () => void Promise.all(routes.map(fetchEarly)).then((all) => setPieces(all.flat())),
      WAIT_MS,
    );
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (pieces === null) return;
    const timer = setTimeout(() => setPieces(null), REHEARSAL_MS);
    return () => clearTimeout(timer);
  }, [pieces]);
  if (pieces === null) return null;
  return (
    <div className={styles.rehearsal} inert aria-hidden="true">
      {pieces.map((Piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stay in their places
        <Piece key={index} />
      ))}
    </div>
  );
}

/** The piece of a screen to rehearse. What cannot be fetched now is asked for again when somebody goes there. */
async function fetchEarly({ early, load }: Route): Promise<readonly ComponentType[]> {
  if (!early) return [];
  const [piece] = await Promise.all([early(), load()]).catch(() => []);
  return piece ? [piece] : [];
}
