import { Refusal } from '../domain/errors.ts';

export type RatingInputCode =
  | 'empty'
  | 'ragged_rows'
  | 'not_a_number'
  | 'off_scale'
  | 'bad_scale'
  | 'bad_weights'
  | 'bad_option'
  | 'duplicate_rating'
  | 'unknown_rater'
  | 'missing_column'
  | 'missing_value'
  | 'single_rater'
  | 'too_many_categories'
  | 'too_large';

/** Where in the input it happened; only what is known. Rows count from 1 as a reader counts them. */
export interface RatingInputPlace {
  readonly row?: number;
  readonly item?: string | number;
  readonly rater?: string | number;
  readonly dimension?: string;
  readonly value?: string | number | boolean | null;
}

/** The ratings cannot be used as given. The message says what is wrong, where, and what to do; `place` is also in `details`. */
export class RatingInputError extends Refusal {
  declare readonly code: RatingInputCode;
  readonly place: RatingInputPlace;

  constructor(code: RatingInputCode, message: string, place: RatingInputPlace = {}) {
    super(code, message, { ...place });
    this.name = 'RatingInputError';
    this.place = place;
  }
}
