import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import type { Handlers } from '../handler.ts';
import { agreementInput } from './input.ts';

/** Agreement of annotators: rows are read here, the maths runs in the compute thread. */
export const agreementHandlers = {
  'agreement.summary': async (context, request): Promise<AgreementSummary> => {
    const computed = await context.compute.run('agreement', { ...(await agreementInput(context)), ...request });
    const disagreements = computed.disagreements.flatMap(({ item, ...rest }) => {
      const conversation = context.repositories.conversations.byRow(Number(item));
      return conversation ? [{ conversation, ...rest }] : [];
    });
    return { ...computed, disagreements };
  },
  'agreement.pairs': (context, request) =>
    context.compute.run('pairs', { verdicts: context.repositories.agreementRows.verdicts(), ...request }),
  'agreement.coefficients': async (context, request) =>
    context.compute.run('coefficients', { ...(await agreementInput(context)), ...request }),
  'agreement.confusion': async (context, request) =>
    context.compute.run('confusion', { ...(await agreementInput(context)), ...request }),
} satisfies Partial<Handlers>;
