import { type ReactNode, useEffect } from 'react';
import { useApp } from '../../use-services.ts';
import { PaperLine } from '../paper-line.tsx';
import styles from './screen.module.css';
import { type Hint, StatusLine } from './status-line.tsx';

interface ScreenProps {
  /** Text of the tab and, unless `heading` is given, of the bar. */
  title: string;
  /** What the bar shows instead of the plain title. */
  heading?: ReactNode;
  /** One line beside the title: counts, a scale. */
  meta?: ReactNode;
  /** Controls at the right end of the bar; saved state left of the tools. */
  tools?: ReactNode;
  /** Left end of the status line. */
  status?: ReactNode;
  /** At most four; `?` for all keys comes last by itself. */
  hints?: readonly Hint[];
  /** Stands at the bottom instead of the status line: a transport. */
  foot?: ReactNode;
  /** Fixed screens manage their own scrolling; pages scroll as a whole. */
  layout?: 'fixed' | 'page';
  children: ReactNode;
}

/** Bar, content, status line: the frame of every screen beside the rail. */
export function Screen({
  title,
  heading,
  meta,
  tools,
  status,
  hints = [],
  foot,
  layout = 'fixed',
  children,
}: ScreenProps) {
  const study = useApp((app) => app.study?.name);
  useEffect(() => {
    document.title = [title, study, 'Counterpart'].filter(Boolean).join(' · ');
    document.documentElement.style.setProperty('--running-foot', JSON.stringify(document.title));
  }, [title, study]);
  return (
    <>
      <PaperLine />
      <header className={styles.bar}>
        {heading ?? <h1 className={styles.title}>{title}</h1>}
        <span className={meta === undefined ? styles.space : styles.meta}>{meta}</span>
        {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      </header>
      <div className={layout === 'page' ? styles.page : styles.content}>{children}</div>
      {foot ?? <StatusLine hints={hints}>{status}</StatusLine>}
    </>
  );
}
