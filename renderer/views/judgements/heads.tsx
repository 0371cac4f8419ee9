import { HeadCell } from '../../components/table/index.ts';
import { t } from '../../strings/index.ts';

type Explained =
  | 'n'
  | 'share'
  | 'called'
  | 'half'
  | 'accuracy'
  | 'dPrime'
  | 'criterion'
  | 'p'
  | 'adjusted'
  | 'minusPeople'
  | 'independence'
  | 'checks'
  | 'gold'
  | 'retest'
  | 'saysA'
  | 'lines'
  | 'time';

/** Heads of columns of numbers, each with what it means on hover. */
export function Heads({ of }: { of: readonly Explained[] }) {
  return of.map((name) => (
    <HeadCell key={name} number title={t(`judgements.${name}Title`)}>
      {t(`judgements.${name}`)}
    </HeadCell>
  ));
}
