import { createHash } from 'node:crypto';
import type { DeclaredRule, RuleState } from '../../../shared/contract/judgement-view.ts';
import { DEFAULT_RULE, type ExclusionRule } from '../../../shared/judgements/exclusion.ts';
import type { StudyContext } from '../context.ts';

/** The rule in force and where it comes from: the one declared last; nobody's = the default. */
export function ruleState({ repositories }: StudyContext): RuleState {
  const history = repositories.blindLog.rules().map(({ detail, at, late }): DeclaredRule => {
    const rule = JSON.parse(detail) as ExclusionRule;
    return { rule, hash: ruleHash(rule), at, afterAnswers: late === 1 };
  });
  const current = history.at(-1);
  const inTime = history.filter(({ afterAnswers }) => !afterAnswers).at(-1);
  const rule = current?.rule ?? DEFAULT_RULE;
  const hash = ruleHash(rule);
  return {
    rule,
    hash,
    declaredAt: (hash === inTime?.hash ? inTime.at : current?.at) ?? null,
    // going back to what was declared in time is no change
    postHoc: current !== undefined && hash !== inTime?.hash,
    history,
  };
}

export function declareRule(context: StudyContext, rule: ExclusionRule): RuleState {
  const { failedChecks, paceShare, straightLining, leastItems } = rule;
  const detail = JSON.stringify({ failedChecks, paceShare, straightLining, leastItems });
  context.repositories.blindLog.log('rule', null, detail, context.now());
  return ruleState(context);
}

/** Before anybody can answer there is a rule: the default, unless a coordinator declared another. */
export function declareDefaultRule(context: StudyContext): void {
  if (context.repositories.blindLog.rules().length === 0) declareRule(context, DEFAULT_RULE);
}

/** SHA-256 of the rule with its parts in a fixed order, so that the same rule has the same hash everywhere. */
function ruleHash({ failedChecks, paceShare, straightLining, leastItems }: ExclusionRule): string {
  return createHash('sha256')
    .update(JSON.stringify({ failedChecks, paceShare, straightLining, leastItems }))
    .digest('hex');
}
