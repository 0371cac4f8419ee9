import { Screen } from '../../components/index.ts';
import styles from './components.module.css';
import { Controls } from './controls.tsx';
import { Feedback } from './feedback.tsx';
import { Reading } from './reading.tsx';
import { Tokens } from './tokens.tsx';

const themes = ['light', 'dark', 'contrast'] as const;

/** The tokens and every shared piece in the three themes, side by side. In development builds only; its words are not translated. */
export function ComponentsScreen() {
  return (
    <Screen title="Components" meta="one component per need" layout="page">
      <div className={styles.sheet}>
        {themes.map((theme) => (
          <section key={theme} className={styles.theme} data-theme={theme} aria-label={theme}>
            <h2>{theme}</h2>
            <Tokens />
            <Controls />
            <Reading />
            <Feedback />
          </section>
        ))}
      </div>
    </Screen>
  );
}
