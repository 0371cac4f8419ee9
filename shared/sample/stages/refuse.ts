import { agent, customer, likely, perhaps, type Scene, think } from '../scene.ts';

/**
 * Policy says no. The customer may fight it, ask for what else there is, give in or leave.
 *
 * @returns whether the customer is still there
 */
export function refuse(scene: Scene): boolean {
  const reason = scene.goal.refusal ?? '';
  think(scene, 'policy');
  agent(scene, `refuse.${reason}`);
  scene.tally.refusals += 1;
  for (let push = 0; push < scene.voice.habits.pushes && likely(scene, 'pushback'); push++) {
    if (!customer(scene, [push === 0 ? `push.${reason}` : 'plead', ...perhaps(scene, 'vent')])) break;
    scene.tally.pushes += 1;
    if (push > 0 && likely(scene, 'blame')) blame(scene);
    agent(scene, push === 0 ? `hold.${reason}` : 'hold');
  }
  if (scene.fate === 'gave_up') return quit(scene);
  return true;
}

/** Accusations get a kind word; the answer stays the same. */
export function blame(scene: Scene): void {
  if (customer(scene, ['blame'])) agent(scene, 'calm');
}

/** The agent is wrong: nothing forbids it, but it says no and stays with it. */
export function misrefuse(scene: Scene): boolean {
  think(scene, 'misread');
  agent(scene, 'misrefuse');
  scene.tally.refusals += 1;
  scene.tally.mistakes += 1;
  for (let push = 0; push < scene.voice.habits.pushes && likely(scene, 'pushback'); push++) {
    if (!customer(scene, [push === 0 ? 'push' : 'plead', ...perhaps(scene, 'vent')])) break;
    scene.tally.pushes += 1;
    agent(scene, 'misrefuse.again');
  }
  return quit(scene);
}

export function quit(scene: Scene): false {
  scene.tally.quit = true;
  if (customer(scene, ['quit'])) agent(scene, 'quit');
  return false;
}

/** Handed to a person although the agent could have done it. */
export function transfer(scene: Scene): false {
  scene.script.call(
    'transfer_to_person',
    { summary: `${scene.slots.name} wants to ${scene.slots.request}.` },
    { transferred: true },
  );
  scene.tally.mistakes += 1;
  agent(scene, 'transfer');
  customer(scene, ['transfer', ...perhaps(scene, 'vent')]);
  return false;
}
