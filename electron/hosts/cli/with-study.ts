import path from 'node:path';
import type { CommandName, Input } from '../../../shared/contract/commands.ts';
import type { Output, StudyInfo } from '../../../shared/contract/outputs.ts';
import { createHost } from '../host.ts';
import { hostDefaults } from '../host-defaults.ts';
import { remark } from './output.ts';
import { pathReferences } from './path-references.ts';
import { progressLine } from './progress.ts';

export interface Study {
  info: StudyInfo;
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
}

/** Opens the study, does the work, and closes it whatever happens: checkpointed, no `-wal` left. */
export async function withStudy<Result>(file: string, work: (study: Study) => Promise<Result>): Promise<Result> {
  return withHost(async (call) => {
    const info = await call('study.open', { file: path.resolve(file) });
    if (info.notice) remark(info.notice.message);
    return work({ info, call });
  });
}

/** A host for one command line: nothing is remembered in the profile's list of recent studies. */
export async function withHost<Result>(work: (call: Study['call']) => Promise<Result>): Promise<Result> {
  const host = createHost({ ...hostDefaults(), kind: 'cli', references: pathReferences() });
  host.on(progressLine());
  try {
    return await work((name, input) => host.call(name, input) as never);
  } finally {
    await host.close();
  }
}
