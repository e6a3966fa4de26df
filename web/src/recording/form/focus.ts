const writable = 'input:not([type=hidden]), textarea, select, button';

export function focusFirstIn(part: HTMLElement | null | undefined): void {
  part?.querySelector<HTMLElement>(writable)?.focus();
}

/** The first field that waits to be filled in. */
export function focusFirstEmpty(form: HTMLElement | null): void {
  const fields = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input:not([type=checkbox]), textarea, select',
  );
  const empty = [...(fields ?? [])].find((field) => field.value === '' && field.closest('[data-filled=true]') === null);
  (empty ?? fields?.[0])?.focus();
}

/** The field at a place, or the one that it is a part of. */
export function focusPlace(form: HTMLElement | null, place: string): void {
  for (let at = place; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = form?.querySelector<HTMLElement>(`[data-place="${CSS.escape(at)}"]`);
    if (found === null || found === undefined) continue;
    focusFirstIn(found);
    return;
  }
}

/** What an answer asks for: a ground, a look at what is new, the first field that is at fault, or sending it again. */
export function focusAnswer(form: HTMLElement | null, fault: string | undefined): void {
  const asked = form?.querySelector<HTMLElement>('.deviation, .news');
  if (asked !== null && asked !== undefined) focusFirstIn(asked);
  else if (fault !== undefined) focusPlace(form, fault);
  else form?.querySelector<HTMLElement>('.primary')?.focus();
}
