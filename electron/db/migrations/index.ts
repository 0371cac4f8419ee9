import { study } from './0001-study.ts';
import { adjudication } from './0002-adjudication.ts';
import { annotationStudy } from './0003-annotation-study.ts';
import { browsing } from './0004-browsing.ts';
import { fewerIndexes } from './0005-fewer-indexes.ts';
import { fewerIndexMerges } from './0006-fewer-index-merges.ts';
import { largeImports } from './0007-large-imports.ts';
import { leakPlaces } from './0008-leak-places.ts';
import { blindShapes } from './0009-blind-shapes.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  study,
  adjudication,
  annotationStudy,
  browsing,
  fewerIndexes,
  fewerIndexMerges,
  largeImports,
  leakPlaces,
  blindShapes,
];
export const newestVersion = migrations.length;
