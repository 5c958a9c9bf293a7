'use client';

import { useCombobox } from 'downshift';
import { type ComponentProps, type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** Something that the typed text may mean. */
export type Suggestion<Value> = { key: string; label: string; detail: string; value: Value };

const askAfterMs = 120;
const changeTypes = useCombobox.stateChangeTypes;

/**
 * A line to type in, which offers what the register knows: arrows go through it, Enter or Tab takes it, Escape closes it.
 * Nothing is taken that nobody chose, and nothing is emptied that was typed.
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

  const { getInputProps, getMenuProps, getItemProps, selectItem } = useCombobox<Suggestion<Value>>({
    items: offered,
    itemToString: () => text, // what becomes of the text is for onPick to say
    inputValue: text,
    isOpen,
    highlightedIndex: active,
    selectedItem: null,
    onIsOpenChange: ({ isOpen }) => setIsOpen(isOpen),
    onHighlightedIndexChange: ({ highlightedIndex }) => setActiveKey(offered[highlightedIndex]?.key ?? null),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      asked.current = '';
      clearTimeout(timer.current);
      onPick(selectedItem.value, input.current?.selectionStart ?? text.length);
    },
    stateReducer: (state, { type, changes }) => {
      switch (type) {
        case changeTypes.InputChange: // it opens when something is found
          return { ...changes, isOpen: state.isOpen };
        case changeTypes.InputBlur:
          return { ...changes, selectedItem: null };
        case changeTypes.FunctionSelectItem:
          return { ...changes, isOpen: false, highlightedIndex: -1 };
        case changeTypes.InputClick:
        case changeTypes.ItemMouseMove: // a pointer that rests where offers appear has chosen none
        case changeTypes.MenuMouseLeave:
          return state;
        default:
          return changes;
      }
    },
  });

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = isOpen ? offered[active] : undefined;
    if (event.key === 'Tab' && chosen) selectItem(chosen); // before the field is left
    const step = event.altKey ? undefined : { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0 && (isOpen || step > 0)) {
      // At once, so that an Enter right behind finds it chosen: the combobox tells of its own arrows a moment later.
      event.preventDefault();
      Object.assign(event, { preventDownshiftDefault: true });
      setIsOpen(true);
      setActiveKey(offered.at((Math.max(active, step > 0 ? -1 : 0) + step) % offered.length)?.key ?? null);
      return;
    }
    // The other keys move the caret or send the form, as in any field.
    const isForOffers =
      event.key === 'ArrowDown' ? offered.length > 0 : event.key === 'Enter' ? chosen !== undefined : isOpen;
    if (!isForOffers || event.key === 'Home' || event.key === 'End')
      Object.assign(event, { preventDownshiftDefault: true });
  };

  return (
    <>
      <input
        {...getInputProps({
          ...control,
          ref: input,
          'aria-labelledby': undefined, // its label names it by its id
          onChange: ({ currentTarget }) => {
            onType(currentTarget.value);
            look(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length);
          },
          onKeyDown: press,
          onBlur: () => onLeave?.(offered),
        })}
      />
      <div {...getMenuProps({ 'aria-label': control.id })} hidden={!isOpen} className="offers">
        {isOpen &&
          offered.map((suggestion, index) => (
            <div key={suggestion.key} {...getItemProps({ item: suggestion, index })}>
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
