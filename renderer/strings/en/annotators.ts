import { formatNumber } from '../format.ts';
import { counted } from '../plural.ts';

export const annotatorWords = {
  title: 'Annotators',
  meta: (people: number, items: number) =>
    `${counted(people, 'annotator', 'annotators')}, ${counted(items, 'item', 'items')} submitted`,
  empty: 'Nobody works on this study yet',
  emptyText: 'Assign conversations to annotators. Who did how much, how fast and how well comes in here.',
  toAssign: 'Assign items',

  work: 'Who has done what',
  perHour: 'Items per hour',
  perHourTitle:
    'Measured items over their hours of reading and active work; the 95% interval is about other items like these',
  median: 'Median time',
  medianTitle: 'Reading and active work on an item',
  hours: 'Hours',
  hoursTitle: 'Reading and active work on measured items; time without input is left out',
  lastDay: 'Last day',
  lastDayTitle: 'Day of the latest submission (UTC), and on how many days anything was submitted',
  onDays: (n: number) => `on ${counted(n, 'day', 'days')}`,
  notTimed: 'not measured',
  fewTimed: (n: number) => `${counted(n, 'item', 'items')}: no interval`,

  pace: 'How fast does each one work?',
  paceCaption: (n: number) =>
    `${counted(n, 'submitted item', 'submitted items')} with measured time, of all kinds together; lines are 95% intervals (Student’s t on the mean time, from 5 items). Kinds of items take their own time: compare people only where they had the same.`,
  time: 'Where does the time go?',
  timeCaption: (n: number) =>
    `Time spent on ${counted(n, 'measured item', 'measured items')}. Reading ends with the first answer; idle is time without any input and counts nowhere else. Totals, so without intervals.`,
  reading: 'reading',
  active: 'active',
  idle: 'idle',
  minutesOf: (minutes: number) => `${formatNumber(minutes, minutes > 0 && minutes < 10 ? 1 : 0)} min`,
  hoursOf: (hours: number) => `${formatNumber(hours, hours > 0 && hours < 10 ? 1 : 0)} h`,
  noTimes: 'No time has been measured: these ratings were imported.',

  leniency: 'Who rates higher than the others?',
  leniencyCaption: (n: number) =>
    `Own rating minus the others’ mean on ${counted(n, 'shared item', 'shared items')} at most, in % of the scale, over the questions where higher is kinder; lines are 95% intervals, clustered by item. Right of 0: more lenient.`,
  noOverlap: 'no shared items',
  sharedItems: (n: number) => `n ${formatNumber(n)}`,
  ofQuestion: 'Use of the scale for',
};
