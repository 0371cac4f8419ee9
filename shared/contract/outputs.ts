import type { CommandName } from './commands.ts';
import type { AgreementOutputs } from './outputs/agreement.ts';
import type { AnnotationOutputs } from './outputs/annotation.ts';
import type { AnnotatorOutputs } from './outputs/annotators.ts';
import type { ExportOutputs } from './outputs/export.ts';
import type { HostOutputs } from './outputs/host.ts';
import type { ImportOutputs } from './outputs/import.ts';
import type { InstrumentOutputs } from './outputs/instrument.ts';
import type { JudgementOutputs } from './outputs/judgements.ts';
import type { LibraryOutputs } from './outputs/library.ts';
import type { PacketOutputs } from './outputs/packet.ts';
import type { PlanOutputs } from './outputs/plan.ts';
import type { StudyOutputs } from './outputs/study.ts';
import type { UsiOutputs } from './outputs/usi.ts';
import type { WorkOutputs } from './outputs/work.ts';

export type * from './outputs/agreement.ts';
export type * from './outputs/annotation.ts';
export type * from './outputs/annotators.ts';
export type * from './outputs/export.ts';
export type * from './outputs/host.ts';
export type * from './outputs/import.ts';
export type * from './outputs/instrument.ts';
export type * from './outputs/judgements.ts';
export type * from './outputs/library.ts';
export type * from './outputs/packet.ts';
export type * from './outputs/plan.ts';
export type * from './outputs/study.ts';
export type * from './outputs/usi.ts';
export type * from './outputs/work.ts';

/** Output type of every command. */
export interface Outputs
  extends HostOutputs,
    StudyOutputs,
    ImportOutputs,
    LibraryOutputs,
    AnnotationOutputs,
    AnnotatorOutputs,
    UsiOutputs,
    WorkOutputs,
    PlanOutputs,
    InstrumentOutputs,
    PacketOutputs,
    JudgementOutputs,
    AgreementOutputs,
    ExportOutputs {}

/** Compile-time check: every command has an output and every output a command. */
type Unmatched = Exclude<CommandName, keyof Outputs> | Exclude<keyof Outputs, CommandName>;
export type EveryCommandHasAnOutput = Unmatched extends never ? true : never;
export const everyCommandHasAnOutput: EveryCommandHasAnOutput = true;

export type Output<Name extends CommandName> = Outputs[Name];
