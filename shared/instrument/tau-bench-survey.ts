import type { ChoiceQuestion, Instrument } from '../domain/instrument.ts';

/** Option texts in screen order with the ordinal score of the published scorer. */
type ScoredOptions = readonly (readonly [label: string, score: number])[];

function question(id: string, wording: string, hint: string | null, options: ScoredOptions): ChoiceQuestion {
  return { id, wording, hint, options: options.map(([label, score]) => ({ label, score, agreementScore: score })) };
}

/**
 * The survey of the published human study (arXiv 2603.11245), word for word: answers in data files are the option's
 * text and are compared character for character. The order on screen follows the list, scores follow the numbers.
 */
export const TAU_BENCH_SURVEY: Instrument = {
  id: 'tau-bench-survey-v1',
  questions: [
    question(
      'task_success',
      'Did the agent successfully complete your task?',
      'Think about whether your goal was fully achieved by the end of the conversation.',
      [
        ['No - Due to a policy issue, which the agent clearly explained', 2],
        ['No - Task failed', 1],
        ['Partially - Some progress', 3],
        ['Yes - Task completed', 4],
        ['Fully - Exceeded expectations', 5],
      ],
    ),
    question(
      'efficiency',
      'How efficient was the agent in completing the task?',
      'Did the agent complete the task in a reasonable number of steps?',
      [
        ['Very inefficient - Too many steps', 1],
        ['Somewhat inefficient', 2],
        ['About right', 3],
        ['Very efficient', 4],
      ],
    ),
    unfolded(
      question('question_amount_preference', 'How did the number of clarifying questions feel to you?', null, [
        ['Too few', 1],
        ['About right', 2],
        ['Too many', 1],
      ]),
      { 'Too few': 1, 'About right': 2, 'Too many': 3 },
    ),
    question(
      'answer_effort_time',
      'How much time/effort did it take to answer the agent\u2019s clarifying questions?',
      'Estimate based on the clarification phase only.',
      [
        ['Low', 3],
        ['Medium', 2],
        ['High', 1],
      ],
    ),
    question(
      'human_like',
      'Does the agent feel human-like?',
      'For example, does communicating with the agent feel like interacting with a human customer service representative?',
      [
        ['No', 1],
        ['Partially', 2],
        ['Yes', 3],
      ],
    ),
    question(
      'interaction_flow',
      'How smooth was the overall interaction during clarification?',
      'Think about pacing, when it chose to ask vs act, and whether it felt natural.',
      [
        ['Not smooth', 1],
        ['OK', 2],
        ['Smooth', 3],
        ['Excellent', 4],
      ],
    ),
    question(
      'overall_score',
      'Overall agent performance score (1-5)',
      "Rate the agent's overall performance on this task.",
      [
        ['1 (Very poor)', 1],
        ['2 (Poor)', 2],
        ['3 (Acceptable)', 3],
        ['4 (Good)', 4],
        ['5 (Excellent)', 5],
      ],
    ),
    question('reuse', 'If you encounter similar problems in life, would you like to reuse this agent?', null, [
      ['Absolutely no', 1],
      ['No', 2],
      ['Maybe', 3],
      ['Yes', 4],
      ['Absolutely yes', 5],
    ]),
  ],
  freeText: [
    {
      id: 'specific_examples',
      wording: 'Provide specific examples of agent behavior',
      hint: 'What it did well, which errors, which rule violations, what it forgot; copy problematic messages.',
    },
    {
      id: 'improvement_suggestions',
      wording: 'How could the agent improve?',
      hint: 'What changes would make the agent more effective?',
    },
  ],
};

/**
 * The index folds too few and too many into one score. For agreement that would count opposite answers as equal, so
 * agreement uses scores of its own.
 */
function unfolded(folded: ChoiceQuestion, scores: Readonly<Record<string, number>>): ChoiceQuestion {
  const options = folded.options.map((option) => ({ ...option, agreementScore: scores[option.label] ?? option.score }));
  return { ...folded, options };
}
