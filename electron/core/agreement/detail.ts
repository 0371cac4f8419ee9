import { type DimensionCoefficients, dimensionCoefficients } from '../../../shared/agreement/dimension-coefficients.ts';
import { DEFAULT_PLAN } from '../../../shared/agreement/dimension-summary.ts';
import { type ConfusionMatrix, confusionMatrix } from '../../../shared/agreement/pairwise-kappa.ts';
import { preparedDimension } from '../../../shared/agreement/prepared-dimension.ts';
import { type Disagreement, widestDisagreements } from '../../../shared/agreement/widest-disagreement.ts';
import type { ChoiceQuestion } from '../../../shared/domain/instrument.ts';
import type { AgreementInput } from './input.ts';
import { askedQuestions, questionRatings } from './summary.ts';

type Asked = AgreementInput & { dimension?: string | undefined };

const prepare =
  ({ conversations }: AgreementInput) =>
  (question: ChoiceQuestion) =>
    preparedDimension(questionRatings(question, conversations));

/** Every coefficient of the questions asked for. @throws Refusal unknown_question */
export function computeCoefficients(request: Asked): DimensionCoefficients[] {
  const questions = askedQuestions(request.instrument, request.dimension);
  return questions.map(prepare(request)).map((prepared) => dimensionCoefficients(prepared, DEFAULT_PLAN));
}

/** Who chose what when the other did. @throws Refusal unknown_question, unknown_rater */
export function computeConfusion(
  request: AgreementInput & { dimension: string; first: string; second: string | null },
): ConfusionMatrix {
  const [question] = askedQuestions(request.instrument, request.dimension);
  return confusionMatrix(prepare(request)(question as ChoiceQuestion), request.first, request.second);
}

/** Every item and question on which annotators differ, widest first. @throws Refusal unknown_question */
export function computeDisagreements(request: Asked): Disagreement[] {
  const questions = askedQuestions(request.instrument, request.dimension);
  return widestDisagreements(questions.map(prepare(request)), Number.POSITIVE_INFINITY);
}
