import { study } from './0001-study.ts';
import { adjudication } from './0002-adjudication.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [study, adjudication];
export const newestVersion = migrations.length;
