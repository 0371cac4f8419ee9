import { useEffect } from 'react';
import type { AnnotateState, AnnotateStore } from '../../stores/annotate-store.ts';
import type { WorkClock, WorkInput } from '../../stores/work-clock.ts';

const SEND_MS = 20_000;

/** Tells the clock what happens on the page. `send` keeps the time of the open item, now and then and when the page goes. */
export function useWorkClock(store: AnnotateStore, clock: WorkClock, send: (item: string) => void): void {
  useEffect(() => {
    const now = () => performance.now();
    const open = ({ form }: AnnotateState, before?: AnnotateState) => {
      const workable = form !== null && form.state !== 'submitted' && form.state !== 'skipped';
      const item = workable ? form.id : null;
      const last = before?.form ?? null;
      const wasWorkable = last !== null && last.state !== 'submitted' && last.state !== 'skipped';
      if (item !== (wasWorkable ? last.id : null)) clock.open(item, form?.state === 'draft', now(), form?.seconds);
      else if (form?.state === 'draft' && last?.state === 'pending') clock.answered(now());
    };
    open(store.getState());
    const stops = [store.subscribe(open)];
    const listen = (target: EventTarget, type: string, kind: WorkInput) => {
      // the window's own focus, not that of the controls in it
      const told = (event: Event) => {
        if (kind !== 'focus' || event.target === window) clock.input(kind, now());
      };
      target.addEventListener(type, told, { capture: true, passive: true });
      stops.push(() => target.removeEventListener(type, told, { capture: true }));
    };
    listen(window, 'keydown', 'key');
    listen(window, 'scroll', 'scroll');
    listen(window, 'pointerdown', 'pointer');
    listen(window, 'pointermove', 'pointer');
    listen(window, 'focus', 'focus');
    listen(window, 'blur', 'focus');
    const keep = () => {
      clock.tick(now());
      const { form } = store.getState();
      if (form) send(form.id);
    };
    const seconds = setInterval(() => clock.tick(now()), 1000);
    const keeping = setInterval(keep, SEND_MS);
    addEventListener('pagehide', keep);
    return () => {
      for (const stop of stops) stop();
      clearInterval(seconds);
      clearInterval(keeping);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [store, clock, send]);
}
