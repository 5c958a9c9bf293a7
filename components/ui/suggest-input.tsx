'use client';

import { type ComponentProps, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

/** Something that the typed text may mean. */
export type Suggestion<Value> = { key: string; label: string; detail: string; value: Value };

const askAfterMs = 120;

/**
 * A line to type in, which offers what the register knows: arrows go through it, Enter or Tab takes it, Escape closes it.
 * Nothing is taken that nobody chose.
 */
export function SuggestInput<Value>(props: {
  control: { id: string } & ComponentProps<'input'>;
  text: string;
  onType: (text: string) => void;
  /** What to look for, of the text up to the caret. */
  wanted?: (text: string, caret: number) => string;
  ask: (text: string) => Promise<Suggestion<Value>[]>;
  onPick: (value: Value, caret: number) => void;
  onLeave?: (offered: Suggestion<Value>[]) => void;
  /** Says how many things are offered, for those who do not see them. */
  offered: (count: number) => string;
}) {
  const { control, text, onType, wanted = whole, ask, onPick, onLeave, offered: sayOffered } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef('');
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave; // what is found late is told to what stands there then
  });
  const [offered, setOffered] = useState<Suggestion<Value>[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const active = offered.findIndex(({ key }) => key === activeKey);

  const look = (typed: string, caret: number) => {
    clearTimeout(timer.current);
    const sought = wanted(typed, caret).trim();
    asked.current = sought;
    if (sought === '') {
      setOffered([]);
      setIsOpen(false);
      return;
    }
    timer.current = setTimeout(async () => {
      const found = await ask(sought).catch(() => []); // offline: there is nothing to offer, and typing goes on
      if (asked.current !== sought) return;
      setOffered(found); // what somebody has gone to with the arrows meanwhile stays chosen where it is still offered
      const hasFocus = document.activeElement === input.current;
      setIsOpen(hasFocus && found.length > 0);
      if (!hasFocus) leave.current?.(found);
    }, askAfterMs);
  };

  const pick = (suggestion: Suggestion<Value>) => {
    asked.current = '';
    clearTimeout(timer.current);
    setIsOpen(false);
    setActiveKey(null);
    onPick(suggestion.value, input.current?.selectionStart ?? text.length);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = isOpen ? offered[active] : undefined;
    if (event.key === 'ArrowDown' && offered.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setActiveKey(offered[(active + 1) % offered.length]?.key ?? null);
    } else if (event.key === 'ArrowUp' && isOpen) {
      event.preventDefault();
      setActiveKey(offered.at(active <= 0 ? -1 : active - 1)?.key ?? null);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Tab' && chosen) pick(chosen);
    else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setIsOpen(false);
    }
  };

  return (
    <>
      <input
        {...control}
        ref={input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          onType(event.target.value);
          setActiveKey(null);
          look(event.target.value, event.target.selectionStart ?? event.target.value.length);
        }}
        onKeyDown={press}
        onBlur={() => {
          setIsOpen(false);
          onLeave?.(offered);
        }}
      />
      <div id={listId} role="listbox" aria-label={control.id} hidden={!isOpen} className="offers">
        {isOpen &&
          offered.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={suggestion.key}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              {suggestion.label}
              {suggestion.detail !== '' && <span className="offers-detail"> {suggestion.detail}</span>}
            </div>
          ))}
      </div>
      <p className="sr-only" aria-live="polite">
        {isOpen ? sayOffered(offered.length) : ''}
      </p>
    </>
  );
}

function whole(text: string): string {
  return text;
}
