/** The same, made once for each key. */
export function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
