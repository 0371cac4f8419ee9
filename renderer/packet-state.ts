import type { PacketRow } from '../shared/contract/outputs.ts';

/** Made, and nothing of it merged yet: somebody may be at work in it. */
export const isOut = ({ state, merged }: Pick<PacketRow, 'state' | 'merged'>): boolean =>
  state === 'made' && merged === 0;
