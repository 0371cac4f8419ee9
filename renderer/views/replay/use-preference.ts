import { useState } from 'react';

/** A switch of this screen that stays as it was left, in this browser. */
export function usePreference(name: string, initial: boolean): [boolean, () => void] {
  const key = `counterpart.replay.${name}`;
  const [on, setOn] = useState(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? initial : kept === 'on';
  });
  const toggle = () => {
    localStorage.setItem(key, on ? 'off' : 'on');
    setOn(!on);
  };
  return [on, toggle];
}
