import styles from './components.module.css';
import { Group } from './group.tsx';

const colours = {
  surfaces: ['paper', 'frame', 'sunken', 'raised', 'pressed', 'hover', 'press', 'selected'],
  lines: ['line', 'line-2', 'line-control'],
  text: ['ink', 'ink-2', 'ink-3'],
  accent: ['iris', 'iris-tint', 'iris-line'],
  status: ['warn', 'warn-tint', 'warn-line', 'bad', 'bad-tint', 'bad-line', 'good', 'hit'],
  sources: ['human', 'human-tint', 'sim-1', 'sim-1-tint', 'sim-2', 'sim-2-tint', 'sim-3', 'sim-4', 'sim-5', 'blind'],
  marks: ['mk-push', 'mk-unsure', 'mk-polite', 'mk-shift'],
  ramp: ['seq-0', 'seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5'],
  plots: ['grid', 'axis', 'band'],
} as const;

const sizes = ['micro', 'small', 'ui', 'read', 'title', 'display'] as const;
const spaces = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const radii = ['r-1', 'r-2', 'r-3', 'r-full'] as const;

/** The roles of the theme: what components may use, and nothing else. */
export function Tokens() {
  return (
    <>
      {Object.entries(colours).map(([title, names]) => (
        <Group key={title} title={title}>
          {names.map((name) => (
            <span key={name} className={styles.token}>
              <i style={{ background: `var(--${name})` }} /> {name}
            </span>
          ))}
        </Group>
      ))}
      <Group title="type">
        {sizes.map((size) => (
          <span key={size} style={{ fontSize: `var(--text-${size})`, lineHeight: `var(--lh-${size})` }}>
            {size}
          </span>
        ))}
      </Group>
      <Group title="space">
        {spaces.map((step) => (
          <span key={step} className={styles.token}>
            <i style={{ width: `var(--s-${step})`, background: 'var(--ink-3)' }} /> {step}
          </span>
        ))}
      </Group>
      <Group title="radii and elevation">
        {radii.map((name) => (
          <span key={name} className={styles.token}>
            <i style={{ borderRadius: `var(--${name})` }} /> {name}
          </span>
        ))}
        {[1, 2, 3].map((step) => (
          <span key={step} className={styles.token}>
            <i style={{ background: 'var(--raised)', boxShadow: `var(--e-${step})` }} /> e-{step}
          </span>
        ))}
      </Group>
    </>
  );
}
