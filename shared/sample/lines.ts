/** What a customer can want; each kind has its own questions, tool and wording. */
export type GoalKind =
  | 'cancel_order'
  | 'exchange'
  | 'return'
  | 'address'
  | 'modify_item'
  | 'payment'
  | 'late_credit'
  | 'flight_change'
  | 'cancel_flight'
  | 'baggage'
  | 'passenger_name'
  | 'upgrade'
  | 'compensation';

/**
 * One wish of a task. `wish`, `why` and `pick` are a person's words, the `...Full` ones a simulator's.
 * `options` are `label|price in dollars`; `want` is the index of the right one. `pay` is an index into the task's
 * payment methods. `cost` is dollars. With `refusal`, policy forbids the wish and the right outcome is a no.
 */
export interface Goal {
  kind: GoalKind;
  thing: string;
  wish: string;
  wishFull: string;
  why: string;
  whyFull: string;
  item?: number;
  options?: string[];
  want?: number;
  pick?: string;
  detail?: string;
  wrong?: string;
  pay?: number;
  cost?: number;
  refusal?: string;
}

export interface Person {
  name: string;
  email: string;
  zip: string;
  street: string;
  city: string;
}

export interface Order {
  id: string;
  status: string;
  placed: string;
  /** Days late, when it was late. */
  late?: number;
  /** `label|price in dollars`. */
  items: string[];
}

export interface Trip {
  id: string;
  from: string;
  to: string;
  date: string;
  fare: string;
  legs: string[];
  passengers: string[];
  bags: number;
  insurance: boolean;
  tier: string;
  paid: number;
  booked?: string;
}

export type Domain = 'airline' | 'retail';

/** `ease` 1 (almost nobody succeeds) to 5 (nearly everybody does). */
export interface TaskLines {
  id: string;
  title: string;
  ease: number;
  /** The customer does not know the order number or reservation code. */
  forgets?: boolean;
  person: Person;
  order?: Order;
  others?: string[];
  trip?: Trip;
  pay: string[];
  instruction: string;
  goals: Goal[];
  fallback?: Goal;
  asides: string[];
}

/** Intent -> lines with `{slots}`; `intent@mood` is said in that mood only. */
export type LineBook = Record<string, string[]>;

export type SimulatorFamily = 'courteous' | 'brief' | 'persona' | 'terse';

/** Everything hand-written that the sample study is made of: one member per file of `resources/sample`. */
export interface SampleLines {
  study: { name: string; guidelines: string[]; policies: Record<Domain, string[]> };
  tasks: TaskLines[];
  human: LineBook;
  simulators: Record<SimulatorFamily, LineBook>;
  agent: LineBook;
  remarks: LineBook;
}
