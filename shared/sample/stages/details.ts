import type { GoalKind } from '../lines.ts';
import { optionsRecord } from '../records.ts';
import { agent, customer, knows, likely, perhaps, type Scene, think, turnTo } from '../scene.ts';
import { amountOf, goalSlots } from '../slots.ts';

type Step = 'why' | 'options' | 'pay' | 'address' | 'payment' | 'spelling' | 'bags' | 'date';

const steps: Record<GoalKind, Step[]> = {
  cancel_order: ['why'],
  exchange: ['options', 'pay'],
  return: ['why', 'pay'],
  address: ['address'],
  modify_item: ['options', 'pay'],
  payment: ['payment'],
  late_credit: ['why'],
  flight_change: ['date', 'options', 'pay'],
  cancel_flight: ['why', 'pay'],
  baggage: ['bags', 'pay'],
  passenger_name: ['spelling'],
  upgrade: ['pay'],
  compensation: ['why'],
};

const answeredBy: Record<Step, string[]> = {
  why: ['why', 'whyFull'],
  options: ['pick', 'pickFull'],
  pay: ['pay', 'payId', 'payShort', 'last4'],
  payment: ['pay', 'payId', 'payShort', 'last4', 'detail'],
  address: ['detail'],
  spelling: ['detail'],
  bags: ['detail'],
  date: ['detail'],
};

/** Asks what the goal needs and has not been told yet. */
export function details(scene: Scene): void {
  for (const step of steps[scene.goal.kind]) {
    if (step === 'options') options(scene);
    else if (!knows(scene, ...answeredBy[step]) && needed(scene, step)) ask(scene, step);
  }
}

function needed(scene: Scene, step: Step): boolean {
  const { draw, goal, task } = scene;
  if (step === 'pay') return amountOf(task, goal, scene.option) !== 0;
  // The request itself mostly says the date and the number of bags; a careful agent asks now and then.
  if (step === 'date') return draw.chance(0.3);
  if (step === 'bags') return draw.chance(0.35);
  if (step === 'why' && goal.kind === 'return') return draw.chance(0.5);
  return true;
}

/** `pay` is a charge or a refund, and is asked and answered in different words. */
function occasion(scene: Scene, step: Step): string {
  const back = amountOf(scene.task, scene.goal, scene.option) < 0;
  return step === 'pay' && back ? 'refund' : step;
}

function ask(scene: Scene, step: Step): void {
  const name = occasion(scene, step);
  think(scene, 'detail');
  agent(scene, `ask.${name}.${scene.goal.kind}`);
  if (likely(scene, 'clarify') && customer(scene, [`clarify.${name}`])) agent(scene, `explain.${name}`);
  customer(scene, [`tell.${name}.${scene.goal.kind}`, ...perhaps(scene, 'aside')]);
  for (const slot of answeredBy[step]) scene.told.add(slot);
}

function options(scene: Scene): void {
  const { goal, task, script } = scene;
  const kind = goal.kind;
  const name = kind === 'flight_change' ? 'search_flights' : 'list_variants';
  script.call(
    name,
    { [kind === 'flight_change' ? 'when' : 'item']: goal.detail ?? scene.slots.item ?? '' },
    optionsRecord(goal),
  );
  if (knows(scene, 'pick', 'pickFull')) return;
  think(scene, 'options');
  agent(scene, `list.${kind}`);
  if (likely(scene, 'askOptions')) {
    const about = scene.draw.chance(0.6) ? 'more' : 'compare';
    if (customer(scene, [`options.${about}.${kind}`])) agent(scene, `options.${about}.${kind}`);
  }
  if (likely(scene, 'hesitate') && customer(scene, ['options.hesitate'])) agent(scene, 'options.nudge');
  if (scene.fate === 'wrong_option' && scene.voice.kind === 'human') {
    // This customer talks themselves into another choice than the one they came for.
    const other = (goal.options ?? []).findIndex((_, index) => index !== goal.want);
    turnTo(scene, goal, other);
    customer(scene, ['options.settle']);
  } else if (likely(scene, 'pivot') && customer(scene, ['options.first'])) {
    agent(scene, 'options.noted');
    customer(scene, ['options.pivot']);
  } else customer(scene, [`options.pick.${kind}`, ...perhaps(scene, 'because')]);
  for (const slot of answeredBy.options) scene.told.add(slot);
  if (likely(scene, 'askPrice') && customer(scene, ['price.ask']))
    agent(scene, 'price.answer', goalSlots(task, goal, scene.option));
}
