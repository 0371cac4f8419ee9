import { seedFromText } from '../stats/random.ts';
import type { Goal, TaskLines } from './lines.ts';

export type Slots = Record<string, string>;

export const dollars = (amount: number): string => {
  const size = Math.abs(amount);
  return `$${Number.isInteger(size) ? size : size.toFixed(2)}`;
};

/** `label|price` as written in the task files. */
export function priced(text: string | undefined): { label: string; price: number } {
  const cut = text?.lastIndexOf('|') ?? -1;
  if (text === undefined || cut < 0) return { label: text ?? '', price: 0 };
  return { label: text.slice(0, cut), price: Number(text.slice(cut + 1)) };
}

export const domainOf = (task: TaskLines) => (task.trip === undefined ? 'retail' : 'airline');

/** Customer number, for example `maren_oduya_4412`. */
export const userId = ({ person }: TaskLines): string =>
  `${person.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '_')}_${1000 + (seedFromText(person.email) % 9000)}`;

/** `credit_card_5512903` as a person or an agent calls it. */
export function payLabel(method: string): string {
  const digits = method.slice(-4);
  return method.startsWith('gift') ? `gift card ending in ${digits}` : `credit card ending in ${digits}`;
}

/** What is true of the task whatever is being talked about. */
export function taskSlots(task: TaskLines): Slots {
  const { person, order, trip } = task;
  const [first = '', ...rest] = person.name.split(' ');
  const slots: Slots = {
    ...person,
    first,
    last: rest.join(' '),
    user: userId(task),
    target: order?.id ?? trip?.id ?? '',
  };
  if (order !== undefined) {
    slots.order = order.id;
    slots.bare = order.id.slice(1);
    slots.status = order.status;
    slots.placed = order.placed;
    slots.items = order.items.map((item) => priced(item).label).join('; ');
    slots.total = dollars(order.items.reduce((sum, item) => sum + priced(item).price, 0));
    if (order.late !== undefined) slots.late = String(order.late);
  }
  if (trip !== undefined) {
    slots.reservation = trip.id;
    slots.from = trip.from;
    slots.to = trip.to;
    slots.date = trip.date;
    slots.fare = trip.fare;
    slots.legs = trip.legs.join('; ');
    slots.passengers = trip.passengers.join(', ');
    slots.tier = trip.tier;
    slots.total = dollars(trip.paid);
  }
  return slots;
}

/** Dollars of a goal: positive is paid by the customer, negative comes back. `option` overrides the wanted one. */
export function amountOf(task: TaskLines, goal: Goal, option = goal.want): number {
  const item = priced(task.order?.items[goal.item ?? -1]).price;
  const chosen = priced(goal.options?.[option ?? -1]).price;
  switch (goal.kind) {
    case 'exchange':
    case 'modify_item':
      return chosen - item;
    case 'flight_change':
      return chosen - (task.trip?.paid ?? 0);
    case 'return':
      return -item;
    case 'cancel_order':
      return -(task.order?.items ?? []).reduce((sum, each) => sum + priced(each).price, 0);
    case 'cancel_flight':
      return -(task.trip?.paid ?? 0);
    default:
      return goal.cost ?? 0;
  }
}

function settlement(amount: number, pay: string): string {
  if (amount === 0) return 'no difference in price';
  return amount > 0 ? `${dollars(amount)} more on the ${pay}` : `${dollars(amount)} back to the ${pay}`;
}

/** What is true while `goal` is being talked about. `option` is the one being chosen. */
export function goalSlots(task: TaskLines, goal: Goal, option = goal.want): Slots {
  const amount = amountOf(task, goal, option);
  const method = task.pay[goal.pay ?? 0] ?? '';
  const spare = task.pay.find((each) => each !== method);
  const chosen = priced(goal.options?.[option ?? -1]);
  const rival = goal.options?.find((_, index) => index !== option);
  const slots: Slots = {
    thing: goal.thing,
    wish: goal.wish,
    wishFull: goal.wishFull,
    why: goal.why,
    whyFull: goal.whyFull,
    item: priced(task.order?.items[goal.item ?? -1]).label || goal.thing,
    amount: dollars(amount),
    difference:
      amount > 0 ? `${dollars(amount)} more` : amount < 0 ? `${dollars(amount)} back` : 'no difference in price',
    settlement: settlement(amount, payLabel(method)),
    request: goal.wishFull.replace(/\bmy\b/g, 'their'),
    pay: payLabel(method),
    payId: method,
    payShort: method.startsWith('gift') ? 'gift card' : 'card',
    last4: method.slice(-4),
  };
  if (spare !== undefined) slots.spare = payLabel(spare);
  if (goal.options !== undefined) {
    slots.pickFull = chosen.label;
    slots.pick = option === goal.want ? (goal.pick ?? chosen.label) : chosen.label;
    slots.price = dollars(chosen.price);
    slots.list = goal.options.map((each) => `- ${priced(each).label}: ${dollars(priced(each).price)}`).join('\n');
    slots.rival = priced(rival).label;
  }
  if (goal.kind === 'baggage') slots.bags = goal.detail === '1' ? '1 checked bag' : `${goal.detail} checked bags`;
  if (goal.detail !== undefined) slots.detail = goal.detail;
  if (goal.wrong !== undefined) slots.wrong = goal.wrong;
  return slots;
}
