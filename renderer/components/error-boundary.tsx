import { Component, type ReactNode } from 'react';
import { t } from '../strings/index.ts';
import { Button } from './button.tsx';
import styles from './error-boundary.module.css';
import { Note } from './note.tsx';

/** A screen that breaks says so and leaves the rest of the app usable; what was rated is already on disk. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const actions = <Button onClick={() => this.setState({ error: null })}>{t('common.retry')}</Button>;
    return (
      <div className={styles.place}>
        <Note tone="error" title={t('app.screenBroke')} actions={actions}>
          {t('app.screenBrokeKept')} <code>{error.message}</code>
        </Note>
      </div>
    );
  }
}
