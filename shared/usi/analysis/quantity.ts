/** A number, or the reason why there is none. */
export type Quantity<Reason extends string = string> = number | { readonly undefined: Reason };

export function isNumber<Reason extends string>(quantity: Quantity<Reason>): quantity is number {
  return typeof quantity === 'number';
}

/** The numbers among quantities. */
export function numbersOf(quantities: readonly Quantity[]): number[] {
  return quantities.filter((quantity) => typeof quantity === 'number');
}
