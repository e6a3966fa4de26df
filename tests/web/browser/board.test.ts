import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { loadRecord } from '../../scenarios/loaded-record.ts';
import { inBrowser } from './in-browser.ts';

inBrowser('the board, in a browser, on the record of Soyuz MS-22', { serve: loadRecord }, ({ open, post, read }) => {
  it('shows what waited on 27 December 2022, what was missing, and who was asked', async () => {
    const { page, picture } = await open('/?at=88');
    await picture('board-past');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('1 decision needs someone now');
    const pending = page.getByRole('region', { name: 'Pending decisions' });
    expect(await pending.textContent()).toContain(
      'authority not stated · default not stated · burden of proof not stated',
    );
  });

  it('says in words that nobody has assessed a vehicle, and never in green', async () => {
    const { page } = await open('/?at=88');
    const soyuz = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Soyuz MS-23' }) });
    expect(await soyuz.textContent()).toContain('not assessed');
    expect(await soyuz.locator('.status-mark.normal').count()).toBe(0);
  });

  for (const theme of ['dark', 'light'] as const) {
    it(`has nothing that axe finds fault with, past and live, ${theme}`, async () => {
      const past = await open('/?at=130', { theme });
      await past.picture(`board-${theme}`);
      expect(await past.axe()).toEqual([]);
      const live = await open('/', { theme });
      expect(await live.axe()).toEqual([]);
      await live.page.keyboard.press('Control+k');
      await live.page.getByRole('menuitem').first().waitFor();
      await live.picture(`palette-${theme}`);
      // Its list has no focus of its own: it scrolls with the arrows that are pressed in the field.
      expect(await live.axe({ except: ['scrollable-region-focusable'] })).toEqual([]);
    });
  }

  it('has plain lists and things that axe finds no fault with either', async () => {
    const { open: go, axe } = await open('/timeline?at=130');
    for (const path of ['/timeline', '/decisions', '/vehicles', '/anomalies', '/activities', '/requests']) {
      await go(`${path}?at=130`);
      expect([path, await axe()]).toEqual([path, []]);
    }
    await go('/vehicles/soyuz-ms-22');
    expect(await axe()).toEqual([]);
    await go('/log/47');
    expect(await axe()).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page, axe, picture } = await open('/?at=130', { width: 390, height: 844 });
    await picture('board-phone');
    expect(await page.evaluate('document.querySelector("main").scrollWidth')).toBeLessThanOrEqual(390);
    expect(await axe()).toEqual([]);
  });

  it('marks the past, keeps it in every link, and returns to live with Esc', async () => {
    const { page } = await open('/?at=130');
    expect(await page.locator('.past-band').textContent()).toContain('#130, 2023-02-18 06:00:00 UTC');
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor();
    expect(new URL(page.url()).search).toBe('?at=130');
    await page.keyboard.press('[');
    await page.getByText('#129, ').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.past-band').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  it('resolves an instant at which something was known', async () => {
    const { page } = await open('/?known=2022-12-20T00:00:00Z');
    const expected = await read<{ sequence: number }>('/timeline?limit=1&knownAt=2022-12-20T00:00:00Z');
    await page.getByText(`at #${expected.sequence}, `).waitFor();
  });

  it('is driven by keys alone: from screen to screen, to a thing by name, and the focus returns', async () => {
    const { page } = await open('/');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor();
    await page.getByRole('link', { name: 'HOLDPOINT' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Keys' }).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('HOLDPOINT');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Name' }).waitFor();
    await page.keyboard.type('International Space');
    await page.getByRole('menuitem', { name: 'Board' }).waitFor({ state: 'detached' });
    // The first of what is found is the one that Enter takes, whatever else is found meanwhile.
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vehicles/iss');
  });

  it('is recorded with, and searched, by hand alone, on a phone too', async () => {
    const { page, axe, picture } = await open('/', { width: 390, height: 844 });
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await picture('record-menu-phone');
    await page.getByRole('menuitem', { name: 'Ask for information' }).click();
    await page.getByRole('dialog', { name: 'Ask for information' }).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('searchbox', { name: 'Name' }).fill('Nauka');
    await page.getByRole('menuitem', { name: 'Nauka', exact: true }).click();
    await page.waitForURL('**/vehicles/nauka');
    expect(await axe()).toEqual([]);
  });

  it('says of an address that leads nowhere that it does', async () => {
    const { page, axe } = await open('/nowhere');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No such screen');
    expect(await axe()).toEqual([]);
  });

  it('loses nothing that is typed faster than what is opened', async () => {
    const { page } = await open('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('International Space');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vehicles/iss');
    await page.keyboard.press('n');
    await page.keyboard.type('nobody goes to the timeline');
    const text = page.getByRole('dialog').getByRole('textbox').first();
    await text.waitFor();
    expect(await text.inputValue()).toBe('nobody goes to the timeline');
  });

  it('shows the assessment behind a status on focus, and Esc takes that away and nothing else', async () => {
    const { page, axe, picture } = await open('/?at=130');
    const vehicles = page.getByRole('region', { name: 'Vehicles' });
    await vehicles.getByRole('link', { name: '#86' }).focus();
    await page.keyboard.press('Tab');
    const shown = page.getByRole('tooltip').getByText('The thrusters are nominal.');
    await shown.waitFor();
    await picture('assessment-said');
    // It belongs to the link that it describes, not to a region of the page.
    expect(await axe({ except: ['region'] })).toEqual([]);
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?at=130');
  });

  it('copies a sequence by a click beside it, or by Ctrl C on it', async () => {
    const { page } = await open('/?at=130');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
    const justNow = page.getByRole('region', { name: 'Just now' });
    await justNow.getByRole('link', { name: '#129', exact: true }).hover();
    await justNow.getByRole('button', { name: 'Copy #129' }).click();
    await justNow.getByRole('button', { name: '#129 copied' }).waitFor();
    expect(await copied()).toBe('#129');
    await justNow.getByRole('link', { name: '#128', exact: true }).focus();
    await page.keyboard.press('Control+c');
    expect(await copied()).toBe('#128');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('copies where a browser has no clipboard for it, which it has only for pages that come safely', async () => {
    const { page } = await open('/?at=130');
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    const justNow = page.getByRole('region', { name: 'Just now' });
    await justNow.getByRole('link', { name: '#129', exact: true }).hover();
    await justNow.getByRole('button', { name: 'Copy #129' }).click();
    await justNow.getByRole('button', { name: '#129 copied' }).waitFor();
    await page.keyboard.press('Control+k');
    const name = page.getByRole('searchbox', { name: 'Name' });
    await name.waitFor();
    await page.keyboard.press('Control+v');
    expect(await name.inputValue()).toBe('#129');
  });

  it('marks in what was recorded last what came of it since, and how much came after', async () => {
    const { page, picture } = await open('/?at=141');
    const justNow = page.getByRole('region', { name: 'Just now' });
    const line = (text: string) => justNow.getByRole('listitem').filter({ hasText: text });
    expect(await justNow.locator('.since-mark').count()).toBe(0);
    await page.keyboard.press('s');
    await line('No visual damage on Progress MS-21').getByText('superseded, contradicted since #146 #149').waitFor();
    await line('#140').getByText('corrected since #').waitFor();
    await justNow.scrollIntoViewIfNeeded();
    await picture('just-now-since');
    const { head } = await read<{ head: number }>('/log');
    expect(await justNow.textContent()).toContain(`${head - 141} entries since, from #142 on`);
  });

  it('blinks for what is critical until somebody here has seen it, and then only for what is critical anew', async () => {
    const { page, axe, picture } = await open('/');
    const alert = page.getByRole('alert').filter({ hasText: 'critical' });
    const blinking = () =>
      page.evaluate<string>('getComputedStyle(document.querySelector(".critical-alert .status-mark")).animationName');
    expect(await alert.count()).toBe(0);
    const ask = (question: string) =>
      post('/decisions', {
        question,
        neededBy: '2023-10-01',
        by: { role: 'Flight control', agency: 'Roscosmos' },
      });
    await ask('Is the radiator isolated?');
    await alert.getByText('1 critical, not acknowledged at this console').waitFor();
    expect(await blinking()).toBe('blink');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await blinking()).toBe('none');
    await picture('critical');
    expect(await axe()).toEqual([]);
    await page.keyboard.press('k');
    await alert.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '1 decision overdue' }).waitFor();
    expect(await alert.count()).toBe(0);
    await ask('Is it isolated for good?');
    await alert.getByText('1 critical, not acknowledged at this console').waitFor();
    await alert.getByRole('button', { name: 'Seen' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  it('shows without a reload what somebody else records, and counts it as new', async () => {
    const { page } = await open('/');
    const text = `Watched from the ground: ${randomUUID()}`;
    const by = { role: 'Flight control', agency: 'Roscosmos' };
    await post('/observations', { about: ['vehicle/nauka'], text, by });
    await page.getByText(text).first().waitFor();
    await page.getByRole('button', { name: '1 new since you last looked' }).waitFor();
  });
});

inBrowser(
  'a console whose server goes away',
  { serve: loadRecord, expected: (complaint) => complaint.startsWith('Failed to load') },
  ({ open, read, server }) => {
    it('prints a decision as it is on the screen where its dossier can not be read, with the address of that', async () => {
      const { items } = await read<{ readonly items: readonly { readonly decision: string }[] }>('/decisions');
      const { page } = await open(`/decisions/${items[0]?.decision.split('/')[1]}?at=150`);
      await page.route('**/dossier?**', (route) => route.abort('connectionrefused'));
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('region', { name: 'Options' }).isVisible()).toBe(true);
      const note = page.getByText('The whole record, made for paper');
      expect(await note.isVisible()).toBe(true);
      expect(await note.textContent()).toMatch(/dossier\?format=html&atSequence=150/);
    });

    it('misses one that is silent, though nothing broke off', async () => {
      const { page } = await open('/');
      await page.getByText('live', { exact: true }).first().waitFor();
      await page.route('**/v1/log', () => {});
      await page.getByText('connection lost').waitFor();
      await page.unroute('**/v1/log');
      await page.getByText('connection lost').waitFor({ state: 'detached' });
    });

    it('goes to other screens and opens forms without it, and says what can not be read', async () => {
      const { page, axe, picture } = await open('/');
      const loaded = "performance.getEntriesByType('resource').map(({ name }) => name).join(' ')";
      await expect
        .poll(() => page.evaluate(loaded), { timeout: 60_000 })
        .toMatch(/\/timeline-.*\/requests-|\/requests-.*\/timeline-/);
      await expect.poll(() => page.evaluate(loaded), { timeout: 60_000 }).toMatch(/\/record-dialog-/);
      await page.route('**/v1/**', (route) => route.abort('connectionrefused'));
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
      await page.getByText('Could not read the requests.').waitFor();
      await picture('unreachable');
      expect(await axe()).toEqual([]);
      await page.keyboard.press('n');
      await page.getByRole('dialog', { name: 'Record an observation' }).waitFor();
    });

    it('says so, and goes on showing what it knew', async () => {
      const { page, picture } = await open('/');
      await page.getByText('live', { exact: true }).first().waitFor();
      await server().stop();
      await page.getByText('connection lost').waitFor();
      await page.getByText(/No connection since .*: what is shown was known at #196/).waitFor();
      await picture('disconnected');
      expect(await page.getByRole('region', { name: 'Vehicles' }).textContent()).toContain('Nauka');
    });
  },
);
