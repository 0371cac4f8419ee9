import type { PlainKey } from '../strings/index.ts';
import type { Chord } from './chord.ts';

export interface Action {
  /** Default chord; null for actions that live in the command palette alone until someone gives them a key. */
  chord: Chord | null;
  /** What people press for it elsewhere; once they are in a text field it is left to the browser. */
  also?: Chord;
  label: PlainKey;
  /** False keeps it out of the palette: moving a cursor makes no sense there. */
  palette?: boolean;
  /** Only a coordinator can do it. */
  coordinators?: true;
  /** Only where a coordinator handed the study over: a packet knows none. */
  handedOver?: true;
  /** Only with items of two sides. */
  twoSided?: true;
}
