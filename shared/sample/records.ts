import type { Json } from '../domain/json.ts';
import type { Goal, TaskLines } from './lines.ts';
import { amountOf, priced, userId } from './slots.ts';

/** What the shop's and the airline's tools answer, as JSON. */

export function customerRecord(task: TaskLines): Json {
  const { person, order, trip, others, pay } = task;
  const base = { customer_id: userId(task), name: person.name, email: person.email, payment_methods: pay };
  if (trip !== undefined) return { ...base, tier: trip.tier, reservations: [trip.id] };
  const orders = [order?.id ?? '', ...(others ?? []).map((other) => other.split(':')[0] ?? '')];
  return { ...base, address: { street: person.street, city: person.city, zip: person.zip }, orders: orders.sort() };
}

export function targetRecord({ order, trip, pay }: TaskLines): Json {
  if (trip !== undefined) {
    return {
      reservation: trip.id,
      fare: trip.fare,
      route: `${trip.from} to ${trip.to}`,
      legs: trip.legs,
      passengers: trip.passengers,
      checked_bags: trip.bags,
      insurance: trip.insurance,
      booked_on: trip.booked ?? 'April 30',
      paid: trip.paid,
    };
  }
  return {
    order: order?.id ?? '',
    status: order?.status ?? '',
    placed_on: order?.placed ?? '',
    ...(order?.late === undefined ? {} : { days_late: order.late }),
    items: (order?.items ?? []).map((item) => ({ item: priced(item).label, price: priced(item).price })),
    paid_with: pay[0] ?? '',
  };
}

export function otherRecord(other: string): Json {
  const [id = '', items = ''] = other.split(': ');
  return { order: id, status: 'delivered', items: items.split('; ') };
}

export function optionsRecord(goal: Goal): Json {
  return (goal.options ?? []).map((option, index) => ({
    variant: `${goal.kind === 'flight_change' ? 'F' : 'V'}${index + 1}`,
    description: priced(option).label,
    price: priced(option).price,
    available: true,
  }));
}

export interface Act {
  name: string;
  parameters: Record<string, string>;
}

const names: Record<Goal['kind'], string> = {
  cancel_order: 'cancel_order',
  exchange: 'exchange_item',
  return: 'return_item',
  address: 'change_order_address',
  modify_item: 'modify_order_item',
  payment: 'change_order_payment',
  late_credit: 'issue_store_credit',
  flight_change: 'change_flight',
  cancel_flight: 'cancel_reservation',
  baggage: 'update_bags',
  passenger_name: 'correct_passenger_name',
  upgrade: 'change_cabin',
  compensation: 'issue_travel_certificate',
};

/** The write that settles a goal. */
export function actOf(task: TaskLines, goal: Goal, option: number | undefined, method: string): Act {
  const parameters: Record<string, string> =
    task.trip === undefined ? { order_id: task.order?.id ?? '' } : { reservation_id: task.trip.id };
  if (goal.item !== undefined) parameters.item = priced(task.order?.items[goal.item]).label;
  if (option !== undefined) parameters.new_choice = priced(goal.options?.[option]).label;
  if (goal.kind === 'cancel_order')
    parameters.reason = goal.why.includes('mistake') ? 'ordered by mistake' : 'no longer needed';
  if (goal.detail !== undefined && goal.kind !== 'flight_change') parameters.value = goal.detail;
  const amount = amountOf(task, goal, option);
  if (goal.kind === 'late_credit' || goal.kind === 'compensation') parameters.amount = String(amount);
  else if (amount !== 0 || goal.kind === 'payment') parameters.payment_id = method;
  return { name: names[goal.kind], parameters };
}
