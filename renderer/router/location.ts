/** Where the app is: `#/<screen>/<rest>?<query>`. Everything that a link or the back button should bring back is here. */
export interface Location {
  screen: string;
  /** What follows the screen, decoded: the task of a replay. Null when there is nothing. */
  rest: string | null;
  query: Readonly<Record<string, string>>;
}

export function parseLocation(hash: string): Location {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [screen = '', ...rest] = path.split('/');
  return {
    screen: screen === '' ? 'start' : screen,
    rest: rest.length === 0 ? null : decode(rest.join('/')),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** The address of a screen; entries of the query that are undefined or null are left out. */
export function href(
  screen: string,
  rest: string | null = null,
  query: Record<string, string | number | null | undefined> = {},
): string {
  const entries = Object.entries(query).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]]));
  const search = new URLSearchParams(entries).toString();
  const path = rest === null ? screen : `${screen}/${encodeURIComponent(rest)}`;
  return `#/${path}${search === '' ? '' : `?${search}`}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
