/** Input that the index cannot be computed from. `code` is a stable word, `message` says what and where. */
export class UsiInputError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'UsiInputError';
    this.code = code;
  }
}
