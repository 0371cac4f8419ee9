/**
 * A text whose plain order is the order people expect of the key: runs of digits are padded to 10 places, so that
 * `airline_2` comes before `airline_10`. Longer runs keep their length in front.
 */
export function naturalOrder(key: string): string {
  return key.replace(/\d+/g, (digits) => {
    const plain = digits.replace(/^0+(?=\d)/, '');
    return plain.length <= 10 ? plain.padStart(10, '0') : `:${String(plain.length).padStart(6, '0')}:${plain}`;
  });
}
