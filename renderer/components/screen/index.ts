export { Screen } from './screen.tsx';
export type { Hint } from './status-line.tsx';
