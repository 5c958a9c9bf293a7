/** Whether one of several boxes was ticked, as a form has it: one chosen value is that value, several are a list. */
export function isTicked(chosen: unknown, value: string): boolean {
  return chosen === value || (Array.isArray(chosen) && chosen.includes(value));
}
