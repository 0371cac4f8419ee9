import type { Json } from '../../domain/json.ts';
import { customerRecord, otherRecord, targetRecord } from '../records.ts';
import { agent, customer, knows, likely, perhaps, type Scene, think } from '../scene.ts';
import { domainOf, type Slots } from '../slots.ts';
import { blame } from './refuse.ts';

/** The request. Some people only say hello first; many simulators hand over every identifier at once. */
export function open(scene: Scene): void {
  const domain = domainOf(scene.task);
  if (likely(scene, 'hello') && customer(scene, ['hello'])) agent(scene, 'hello');
  const front = likely(scene, 'frontload') ? [`front.${domain}`] : [];
  customer(scene, [`open.${scene.goal.kind}`, ...front]);
}

const identified = (scene: Scene) =>
  knows(scene, 'user', 'email') || (knows(scene, 'zip') && knows(scene, 'name', 'first', 'last'));

/** Identification: by mail or name and zip in the shop, by user id at the airline. */
export function identify(scene: Scene): void {
  const domain = domainOf(scene.task);
  const { script, draw, tally } = scene;
  let method = knows(scene, 'user') ? 'user' : knows(scene, 'email') ? 'email' : 'name';
  if (!identified(scene)) {
    think(scene, 'identify');
    agent(scene, `ask.identity.${domain}`);
    if (likely(scene, 'lost') && customer(scene, [`id.lost.${domain}`])) {
      agent(scene, `ask.identity.other.${domain}`);
      method = 'name';
    } else method = domain === 'airline' ? 'user' : draw.chance(0.5) ? 'email' : 'name';
    if (likely(scene, 'wrong')) method = mistype(scene, method);
    else customer(scene, [`id.${method}`]);
  }
  script.call('find_customer', lookup(method, scene.slots), customerRecord(scene.task));
  if (draw.chance(0.14)) {
    tally.repeats += 1;
    agent(scene, `forget.${method}`);
    customer(scene, [`repeat.identity.${method}`, ...perhaps(scene, 'vent')]);
    agent(scene, 'forget.sorry');
    if (likely(scene, 'blame')) blame(scene);
  }
}

function lookup(method: string, slots: Slots): Record<string, string> {
  if (method === 'user') return { customer_id: slots.user ?? '' };
  if (method === 'email') return { email: slots.email ?? '' };
  return { name: slots.name ?? '', zip: slots.zip ?? '' };
}

/** The customer's first attempt has a slip in it, the agent finds nobody, and asks again. */
function mistype(scene: Scene, method: string): string {
  const { slots, script, tally } = scene;
  const swap = (text = '') => text.replace(/(\d)(\d)(?!.*\d\d)/, '$2$1');
  const wrong: Slots = {
    zip: swap(slots.zip) === slots.zip ? `${slots.zip?.slice(0, 4)}0` : swap(slots.zip),
    user: swap(slots.user),
    email: (slots.email ?? '').replace('.example', '.exmaple'),
  };
  customer(scene, [`id.${method}`], wrong);
  script.call('find_customer', lookup(method, { ...slots, ...wrong }), 'Error: no customer found');
  tally.misses += 1;
  agent(scene, 'miss');
  customer(scene, [`id.again.${method}`, ...perhaps(scene, 'vent')]);
  return method;
}

/** Which order or reservation; nothing is asked when the customer has named it. */
export function locate(scene: Scene): void {
  const domain = domainOf(scene.task);
  if (!knows(scene, 'order', 'reservation', 'bare', 'target')) {
    // The profile lists what the customer has: the agent may look through it instead of asking.
    const looks = scene.draw.chance(0.25);
    if (!looks) agent(scene, `ask.target.${domain}`);
    if (looks || ((scene.task.forgets || likely(scene, 'lost')) && customer(scene, [`which.lost.${domain}`]))) {
      browse(scene);
      return;
    }
    customer(scene, [`which.give.${domain}`]);
  }
  get(scene, scene.slots.target ?? '', targetRecord(scene.task));
}

/** One after the other until the right one turns up, then: is that it? */
function browse(scene: Scene): void {
  for (const other of scene.task.others ?? []) {
    get(scene, other.split(':')[0] ?? '', otherRecord(other));
    if (!scene.draw.chance(0.3)) continue;
    agent(scene, 'found.other', { other });
    customer(scene, ['which.not']);
  }
  get(scene, scene.slots.target ?? '', targetRecord(scene.task));
  agent(scene, `found.${domainOf(scene.task)}`);
  customer(scene, ['which.confirm']);
}

function get({ script, task }: Scene, id: string, record: Json): void {
  if (domainOf(task) === 'airline') script.call('get_reservation', { reservation_id: id }, record);
  else script.call('get_order', { order_id: id }, record);
}
