import { study } from './0001-study.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [study];
export const newestVersion = migrations.length;
