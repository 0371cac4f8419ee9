import { type Act, actOf } from '../records.ts';
import { agent, customer, likely, perhaps, type Scene, think, turnTo } from '../scene.ts';
import { goalSlots } from '../slots.ts';
import { details } from './details.ts';
import { misrefuse, quit, refuse, transfer } from './refuse.ts';

/**
 * Brings the current goal to its end: details, policy, summary, yes, deed.
 *
 * @returns whether the customer is still there
 */
export function settle(scene: Scene): boolean {
  const { fate, goal, task } = scene;
  if (goal.refusal !== undefined) return refused(scene);
  // What goes wrong goes wrong with the request that the customer came for.
  const main = goal === task.goals[0];
  if (fate === 'misrefused' && main) return misrefuse(scene);
  details(scene);
  if (fate === 'transfer' && main) return transfer(scene);
  if (fate === 'gave_up' && main) return wearOut(scene);
  if (fate === 'stuck' && main) return stuck(scene);
  quote(scene);
  act(scene);
  return true;
}

/** Policy forbids the goal: the right end is a no, or what the customer takes instead. */
function refused(scene: Scene): boolean {
  const { fate, task } = scene;
  if (fate === 'caved') return caved(scene);
  if (!refuse(scene)) return false;
  if (fate === 'transfer') return transfer(scene);
  if (fate === 'stuck') return stuck(scene);
  if (task.fallback === undefined) {
    customer(scene, ['accept']);
    return true;
  }
  turnTo(scene, task.fallback);
  customer(scene, ['fallback']);
  return settle(scene);
}

function quote(scene: Scene): void {
  think(scene, 'quote');
  agent(scene, `quote.${scene.goal.kind}`);
  if (likely(scene, 'wait') && customer(scene, [`wait.${scene.goal.kind}`])) agent(scene, `wait.${scene.goal.kind}`);
  customer(scene, ['yes']);
}

function act(scene: Scene, bent = false): void {
  const { goal, task, fate, script, tally } = scene;
  const method = task.pay[goal.pay ?? 0] ?? '';
  const spare = task.pay.find((each) => each !== method) ?? method;
  const slip = fate === 'wrong_pay' && goal === task.goals[0];
  const wrongOption = fate === 'wrong_option' && scene.voice.kind === 'simulator' && goal === task.goals[0];
  const option = wrongOption ? (goal.options ?? []).findIndex((_, index) => index !== goal.want) : scene.option;
  const deed: Act = actOf(task, goal, option, slip ? spare : method);
  script.call(deed.name, deed.parameters, { ok: true, ...(bent ? { note: 'outside policy' } : {}) });
  if (slip || wrongOption || bent) tally.mistakes += 1;
  agent(
    scene,
    bent ? 'caved.done' : `done.${goal.kind}`,
    slip ? goalSlots(task, { ...goal, pay: task.pay.indexOf(spare) }, scene.option) : {},
  );
  if (slip && customer(scene, ['slip', ...perhaps(scene, 'vent')])) agent(scene, 'slip');
  else if (likely(scene, 'askWhen') && customer(scene, [`when.${goal.kind}`])) agent(scene, `when.${goal.kind}`);
  else if (likely(scene, 'ack') && customer(scene, ['ack'])) agent(scene, 'more');
}

/** The customer presses until the agent breaks the rule. */
function caved(scene: Scene): boolean {
  agent(scene, `refuse.${scene.goal.refusal}`);
  scene.tally.refusals += 1;
  customer(scene, [`push.${scene.goal.refusal}`]);
  scene.tally.pushes += 1;
  think(scene, 'caved');
  agent(scene, 'caved');
  customer(scene, ['yes']);
  act(scene, true);
  return true;
}

/** One question too many. */
function wearOut(scene: Scene): false {
  agent(scene, 'forget');
  scene.tally.repeats += 1;
  if (customer(scene, ['repeat', ...perhaps(scene, 'vent')])) agent(scene, 'again');
  return quit(scene);
}

/** A small simulator that says the same thing over and over. */
function stuck(scene: Scene): false {
  const said = scene.voice.say(['stuck'], scene.slots);
  for (let round = 0; said !== undefined && round < 12; round++) {
    scene.script.user(said.text);
    agent(scene, 'stuck');
  }
  scene.tally.mistakes += 1;
  return false;
}
