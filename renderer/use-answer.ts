import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandName, Input } from '../shared/contract/commands.ts';
import type { Events } from '../shared/contract/events.ts';
import type { Output } from '../shared/contract/outputs.ts';
import type { Refusal } from '../shared/domain/errors.ts';
import { refusal } from './refusal.ts';
import { useServices } from './use-services.ts';

export { refusal } from './refusal.ts';

export interface Answer<T> {
  /** The latest answer; kept while a newer one is on its way, so that the layout stays. Null before the first. */
  data: T | null;
  error: Refusal | null;
  loading: boolean;
  reload(): void;
}

type What = Events['study.changed']['what'];

/**
 * A command's answer for this screen: `useAnswer('usi.table', options, ['conversations'])`. Asked again when the input
 * changes (compared as JSON), when the study changes in one of the named ways, and by `reload`. Answers that arrive out
 * of order are dropped. A null input asks nothing.
 */
export function useAnswer<Name extends CommandName>(
  name: Name,
  input: Input<Name> | null,
  reloadOn: readonly What[] = [],
): Answer<Output<Name>> {
  const { client } = useServices();
  const [state, setState] = useState<{ data: Output<Name> | null; error: Refusal | null; loading: boolean }>({
    data: null,
    error: null,
    loading: input !== null,
  });
  const turn = useRef(0);
  const asked = input === null ? null : JSON.stringify(input);

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    if (asked === null) return;
    setState((before) => ({ ...before, loading: true }));
    client.call(name, JSON.parse(asked)).then(
      (data) => mine === turn.current && setState({ data, error: null, loading: false }),
      (error) => mine === turn.current && setState((before) => ({ ...before, error: refusal(error), loading: false })),
    );
  }, [client, name, asked]);

  useEffect(() => {
    reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);

  const kinds = reloadOn.join();
  useEffect(
    () => client.on('study.changed', ({ what }) => kinds.split(',').includes(what) && reload()),
    [client, kinds, reload],
  );
  return { ...state, reload };
}
