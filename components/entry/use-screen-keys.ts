import { useEffect, useRef } from 'react';

/** Ctrl+S saves at once, in place of what the browser would do; Ctrl+Enter hands the wave on. */
export function useScreenKeys(acts: { save: () => unknown; hand: () => unknown }): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
      const act = actOf(event.key);
      if (act === null) return;
      event.preventDefault();
      latest.current[act]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function actOf(key: string): 'save' | 'hand' | null {
  if (key === 'Enter') return 'hand';
  return key.toLowerCase() === 's' ? 'save' : null;
}
