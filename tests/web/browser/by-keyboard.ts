import type { Page } from 'playwright-core';

const named = `(() => {
  const field = document.activeElement;
  const byId = (ids) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const all = [field.getAttribute('aria-label'), byId(field.getAttribute('aria-labelledby')), ...[...(field.labels ?? [])].map((label) => label.textContent)];
  return all.map((name) => (name ?? '').trim()).find((name) => name !== '') ?? '';
})()`;

/** Hands on a keyboard, and no mouse. */
export const byKeyboard = (page: Page) => {
  const { keyboard } = page;
  /** Goes on with Tab until a field of that name has the focus. */
  const to = async (name: string, backwards = false) => {
    const passed: string[] = [];
    for (let steps = 0; steps < 60; steps += 1) {
      const at = String(await page.evaluate(named));
      if (at === name) return;
      passed.push(at);
      await keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`there is no way by Tab to ${name}, only to ${passed.join(' | ')}`);
  };
  const call = async (typed: string) => {
    await keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Name' }).waitFor();
    await keyboard.type(typed);
    await page.getByRole('menuitem', { name: typed }).first().waitFor();
    await keyboard.press('Enter');
  };
  return {
    to,
    /** Types into the field of that name. */
    write: async (name: string, text: string) => {
      await to(name);
      await keyboard.insertText(text);
    },
    /** Chooses what is found by name. */
    find: async (name: string, typed: string) => {
      await to(name);
      await keyboard.type(typed);
      await page.getByRole('option').first().waitFor();
      await keyboard.press('ArrowDown');
      await page.locator('[role=option][data-focused]').waitFor();
      await keyboard.press('Enter');
    },
    /** A thing, by the palette. */
    go: call,
    /** A form, by the palette: once its first field has the focus. */
    call: async (title: string) => {
      await call(title);
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.locator(':is(input, textarea, select):focus').waitFor();
    },
    send: () => keyboard.press('Control+Enter'),
  };
};
