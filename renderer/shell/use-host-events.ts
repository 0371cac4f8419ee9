import { useEffect } from 'react';
import type { ErrorEnvelope } from '../../shared/domain/errors.ts';
import { type ActionName, actionNames } from '../keys/actions.ts';
import { sentenceOf } from '../refusal.ts';
import { href } from '../router/location.ts';
import { navigate } from '../router/use-location.ts';
import { useServices } from '../use-services.ts';

/** What comes from outside the page: the system's menu, and studies opened by double click. */
export function useHostEvents(): void {
  const { client, keyboard, toasts, app } = useServices();
  useEffect(() => {
    const warn = (said: ErrorEnvelope) => toasts.getState().show(sentenceOf(said), { tone: 'warning' });
    const { notice } = app.getState().info;
    if (notice !== null) {
      warn(notice);
      app.setState(({ info }) => ({ info: { ...info, notice: null } }));
    }
    const stops = [
      client.on('app.notice', warn),
      client.on('app.opened', () => navigate(href('overview'))),
      client.on('app.action', ({ action }) => {
        if (isAction(action)) keyboard.run(action);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, keyboard, toasts, app]);
}

function isAction(name: string): name is ActionName {
  return (actionNames as readonly string[]).includes(name);
}
