import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { temporaryServer } from '../../scenarios/temporary-server.ts';
import { byKeyboard } from './by-keyboard.ts';
import type { ConsoleOptions } from './console-page.ts';
import { type InBrowser, inBrowser } from './in-browser.ts';

const flight = { name: 'A. Ivanova', role: 'Flight director', agency: 'Roscosmos' };
const by = { role: 'Mission Control', agency: 'NASA' };

interface Decision {
  readonly status: string;
  readonly taken: { readonly option: string; readonly acknowledges: unknown } | null;
  readonly entries: readonly number[];
}
interface Timeline {
  readonly items: readonly {
    readonly sequence: number;
    readonly thing: string;
    readonly type: string;
    readonly facts: unknown;
    readonly by: unknown;
    readonly basis: number | null;
    readonly deviations: unknown;
    readonly headline: string;
  }[];
}

const setting = {
  serve: () => temporaryServer({ HOLDPOINT_LOG_NAME: 'recording' }),
  begin: async ({ post }: InBrowser) => {
    await post('/vehicles', { id: 'soyuz-ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft', by });
  },
  // What the server refuses, and what never reaches it, the browser reports by itself.
  expected: (complaint: string) => complaint.startsWith('Failed to load'),
};

inBrowser('recording, in a browser', setting, (to) => {
  const { read } = to;
  const open = async (path: string, options: ConsoleOptions = {}) => {
    const stored = { 'holdpoint.author': JSON.stringify(flight) };
    const console = await to.open(path, { stored, ...options });
    await console.page.getByText('live', { exact: true }).first().waitFor();
    return { ...console, hands: byKeyboard(console.page) };
  };
  const post = (path: string, body: object) => to.post(path, { by, ...body });
  const newest = async (): Promise<Timeline['items'][number]> => {
    const [item] = (await read<Timeline>('/timeline?limit=1')).items;
    if (item === undefined) throw new Error('the log is empty');
    return item;
  };
  const recorded = (page: Page, title: string) =>
    page.getByRole('alertdialog').getByText(`Recorded: ${title}`).waitFor();

  it('looks again as time passes, though nothing is recorded', async () => {
    const { page } = await to.open('/');
    await page.clock.install();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Nothing waits for a decision' }).waitFor();
    const again = page.waitForRequest((request) => request.url().includes('/v1/pending-decisions'));
    await page.clock.fastForward('01:00');
    expect((await again).method()).toBe('GET');
  });

  it('takes one key and a sentence, says where it is on record, and gives the focus back', async () => {
    const { page, hands } = await open('/vehicles/soyuz-ms-22');
    await page.getByRole('link', { name: 'HOLDPOINT' }).focus();
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: 'Record an observation' }).waitFor();
    await page.keyboard.insertText('The radiator looks intact.');
    await hands.send();
    await recorded(page, 'Record an observation');
    expect(await newest()).toMatchObject({
      type: 'ObservationRecorded',
      facts: { text: 'The radiator looks intact.', about: ['vehicle/soyuz-ms-22'], kind: 'log-entry' },
      by: flight,
      basis: 2,
    });
    await page.getByRole('dialog', { name: 'Record an observation' }).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('HOLDPOINT');
    await page.getByText('The radiator looks intact.').first().waitFor();
  });

  it('counts what is recorded from here as no news, whatever came before and after it', async () => {
    const { page, hands } = await open('/vehicles/soyuz-ms-22');
    const say = (text: string) => post('/observations', { about: ['vehicle/soyuz-ms-22'], text });
    const news = (count: number) => page.getByRole('button', { name: `${count} new since you last looked` });
    await say('From elsewhere, before.');
    await news(1).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: 'Record an observation' }).waitFor();
    await page.keyboard.insertText('Seen from this very console.');
    await hands.send();
    await recorded(page, 'Record an observation');
    await page.getByText('Seen from this very console.').first().waitFor();
    await say('From elsewhere, after.');
    await news(2).click();
    const list = page.getByRole('dialog');
    await list.getByText('From elsewhere, after.').waitFor();
    expect(await list.getByText('From elsewhere, before.').isVisible()).toBe(true);
    expect(await list.getByText('Seen from this very console.').count()).toBe(0);
  });

  it('leads by keyboard alone from a leak to a decision, with a rule departed from in the open', async () => {
    await post('/evas', { title: 'EVA-56', vehicles: ['vehicle/soyuz-ms-22'] });
    const { page, hands, picture } = await open('/vehicles/soyuz-ms-22');

    await hands.call('Report a leak');
    await hands.write('What was seen', 'Coolant streams from the instrument module.');
    await hands.write('System', 'thermal control');
    await hands.send();
    await recorded(page, 'Report a leak');

    await hands.go('EVA-56');
    await page.waitForURL('**/activities/*');
    await page.getByRole('heading', { level: 1, name: 'EVA-56' }).waitFor();
    await hands.call('Cancel the EVA');
    await hands.write('Reason', 'The vehicle leaks.');
    await hands.find('Because of', 'coolant');
    await hands.send();
    await recorded(page, 'Cancel the EVA');
    expect(await newest()).toMatchObject({ type: 'EvaCancelled', facts: { reason: 'The vehicle leaks.' } });

    await hands.go('Soyuz MS-22');
    await page.waitForURL('**/vehicles/soyuz-ms-22');
    await page.getByRole('heading', { level: 1, name: 'Soyuz MS-22' }).waitFor();
    await hands.call('Record an assessment');
    await hands.write('Text', 'The loop is empty.');
    await hands.send();
    await recorded(page, 'Record an assessment');

    await hands.call('Open a decision');
    await hands.write('Question', 'How does the crew come home?');
    await hands.send();
    await recorded(page, 'Open a decision');
    const { thing } = await newest();

    await hands.go('How does the crew come home?');
    await page.waitForURL('**/decisions/*');
    await page.getByRole('heading', { level: 1, name: 'How does the crew' }).waitFor();
    await hands.call('Take the decision');
    await hands.to('Option');
    await page.keyboard.press('ArrowDown');
    await hands.write('Text', 'Soyuz MS-23 comes without a crew.');
    await hands.write('Reason', 'The cabin would be too hot.');
    await hands.send();
    await page.getByText('Refused: rules of procedure are not kept.').waitFor();
    await picture('deviation');
    await hands.write('Ground', 'Time is short.');
    await page.keyboard.press('Tab');
    await hands.write('Ground', 'The flight director acts.');
    await hands.send();
    await recorded(page, 'Take the decision');
    const id = thing.slice('decision/'.length);
    expect(await read<Decision>(`/decisions/${id}`)).toMatchObject({
      status: 'taken',
      taken: { option: 'soyuz-ms-23-comes-without-a-crew' },
    });
    expect((await newest()).deviations).toEqual([
      { rules: ['authority-stated'], ground: 'Time is short.' },
      { rules: ['evidence-cited'], ground: 'The flight director acts.' },
    ]);
  });

  it('shows what is new since the basis, and takes the decision once it is acknowledged', async () => {
    const authority = { role: flight.role, agency: flight.agency };
    const { thing } = await post('/decisions', {
      question: 'Is the ship safe to fly?',
      authority,
      scope: ['vehicle/soyuz-ms-22'],
      options: [{ id: 'stay', text: 'It stays.' }],
      evidence: [
        'entry/3',
        `observation/${(await post('/observations', { about: ['vehicle/soyuz-ms-22'], text: 'Seen.' })).thing.slice(12)}`,
      ],
    });
    const { page, hands, picture } = await open(`/decisions/${thing.slice('decision/'.length)}`);
    await hands.call('Take the decision');
    await page.getByRole('option', { name: 'It stays.' }).waitFor({ state: 'attached' });
    const news = await post('/observations', { about: ['vehicle/soyuz-ms-22'], text: 'Cabin at 40 °C.' });
    await hands.to('One of these');
    await page.keyboard.press('ArrowDown');
    await hands.send();
    await page.getByText('Knowledge has moved.').waitFor();
    await picture('news');
    await page.getByText('Cabin at 40 °C.').first().waitFor();
    await page.getByRole('button', { name: /I have seen all up to/ }).press('Enter');
    await page.getByText('All of it is acknowledged.').waitFor();
    await hands.send();
    await recorded(page, 'Take the decision');
    expect((await read<Decision>(`/decisions/${thing.slice('decision/'.length)}`)).taken).toMatchObject({
      option: 'stay',
      acknowledges: { sequences: [], upTo: news.sequence },
    });
  });

  it('records once what is sent again after the connection was lost in the middle of it', async () => {
    const { page, hands, picture } = await open('/vehicles/soyuz-ms-22');
    const text = `Heard twice, said once: ${randomUUID()}`;
    let reached = 0;
    await page.route('**/v1/observations', async (route) => {
      reached += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.insertText(text);
    await hands.send();
    await page.getByText('Whether this is recorded is not known.').waitFor();
    await picture('unknown');
    expect(reached).toBe(3);

    await page.reload();
    await page.unroute('**/v1/observations');
    await page.getByRole('button', { name: /1 unsent/ }).press('Enter');
    await page.getByText('sent; whether it is recorded is not known').waitFor();
    expect(await page.getByRole('button', { name: 'Edit' }).isDisabled()).toBe(true);
    await picture('unsent');
    await page.getByRole('button', { name: 'Send again' }).press('Enter');
    await recorded(page, 'Record an observation');
    await page.getByRole('button', { name: /unsent/ }).waitFor({ state: 'detached' });
    const { items } = await read<Timeline>('/timeline?limit=200');
    expect(items.filter(({ headline }) => headline.includes(text))).toHaveLength(1);
  });

  it('brings back what was discarded by mistake', async () => {
    const { page } = await open('/vehicles/soyuz-ms-22');
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.insertText('Not meant to go.');
    await page.getByRole('button', { name: 'Discard' }).press('Enter');
    await page.getByText('Discarded: Record an observation').waitFor();
    expect(await page.getByRole('button', { name: /1 unsent/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Take it back' }).press('Enter');
    await page.getByRole('button', { name: /1 unsent/ }).press('Enter');
    await page.getByText('Not meant to go.').waitFor();
  });

  it('keeps what is not sent across a reload', async () => {
    const { page, hands } = await open('/vehicles/soyuz-ms-22');
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.insertText('Half a sen');
    await page.reload();
    await page.getByRole('button', { name: /1 unsent/ }).press('Enter');
    await page.getByRole('button', { name: 'Edit' }).press('Enter');
    await page.getByRole('dialog', { name: 'Record an observation' }).waitFor();
    expect(await page.getByLabel('What was observed').inputValue()).toBe('Half a sen');
    await hands.write('What was observed', 'tence, and the rest.');
    await hands.send();
    await recorded(page, 'Record an observation');
    await page.getByRole('button', { name: /unsent/ }).waitFor({ state: 'detached' });
  });

  it('says what is wrong at its field: what its schema says before it is sent, and what the server says after', async () => {
    const { page, hands, picture } = await open('/vehicles/soyuz-ms-22');
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await hands.send();
    const text = page.getByLabel('What was observed');
    expect(await text.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.insertText('Contradicts what nobody said.');
    await page.getByRole('button', { name: /^▸ More/ }).press('Enter');
    await hands.find('Contradicts', '#99999');
    await hands.send();
    await page.getByRole('alert').getByText('beyond-head').waitFor();
    await picture('field-error');
    await page
      .getByRole('alert')
      .getByRole('button', { name: /Contradicts/ })
      .press('Enter');
    expect(await page.evaluate('document.activeElement.closest("[data-place]").dataset.place')).toBe('/contradicts');
    expect(await page.evaluate('document.activeElement.closest("[data-place]").textContent')).toContain(
      '#99999 is beyond the end of the log',
    );
  });

  it('records nothing while a name is typed of which nothing was chosen', async () => {
    const { page, hands } = await open('/vehicles/soyuz-ms-22');
    const before = await newest();
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.insertText('It concerns something else, too.');
    await hands.to('About, another');
    await page.keyboard.type('nothing of that name');
    await page.keyboard.press('Tab');
    await hands.send();
    const fault = page.getByRole('alert').getByText('“nothing of that name” is not chosen yet');
    await fault.waitFor();
    expect(await newest()).toEqual(before);
    await hands.to('About, another');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await hands.send();
    await recorded(page, 'Record an observation');
  });

  it('has its buttons on the screen, whichever part of the console comes last', async () => {
    const { page } = await open('/');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/assets\/(palette|dialogs|key-help)-/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await page.locator('main h1').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.insertText('Line\n'.repeat(60));
    const record = page.getByRole('dialog').getByRole('button', { name: /^Record/ });
    await record.waitFor();
    release();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Name' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Name' }).waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await record.waitFor();
    await page.keyboard.insertText('Line\n'.repeat(60));
    const box = await record.boundingBox();
    expect(box !== null && box.y + box.height <= 720).toBe(true);
  });

  it('corrects what an entry claims, as it stands, and keeps what it was', async () => {
    const { sequence } = await post('/observations', { about: ['vehicle/soyuz-ms-22'], text: 'Hot.', title: 'Cabin' });
    const { page, hands, picture } = await open(`/log/${sequence}`);
    await hands.call('Correct the entry');
    await hands.to('Text');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('Warm.');
    await page.getByText('it was: Hot.').waitFor();
    await hands.write('Reason', 'It was 29 °C.');
    await picture('correction');
    await hands.send();
    await recorded(page, 'Correct the entry');
    expect(await newest()).toMatchObject({
      type: 'EntryCorrected',
      facts: {
        entry: `entry/${sequence}`,
        reason: 'It was 29 °C.',
        changes: [{ pointer: '/text', was: 'Hot.', is: 'Warm.' }],
      },
    });
  });

  it('records nothing from the past', async () => {
    const { page } = await open('/vehicles/soyuz-ms-22?at=2');
    expect(await page.getByRole('button', { name: 'Report a leak' }).isDisabled()).toBe(true);
    await page.keyboard.press('n');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is read, scrolled and free of faults while it is being sent, and cannot be changed', async () => {
    const { page, hands, axe, picture } = await open('/vehicles/soyuz-ms-22');
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/v1/assessments', async (route) => {
      await held;
      await route.continue();
    });
    await hands.call('Record an assessment');
    await page.getByRole('button', { name: /^▸ More/ }).press('Enter');
    // Nothing is judged: the schema lets it pass, the server doesn't.
    await hands.send();
    await page.getByText('Recording …').waitFor();
    await picture('sending');
    expect(await axe({ isBusy: true })).toEqual([]);
    expect(await page.locator('.record-fields').getAttribute('inert')).toBe('');
    answer();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.record-fields').getAttribute('inert')).toBeNull();
  });

  for (const theme of ['dark', 'light'] as const) {
    it(`has forms that axe finds no fault with, ${theme}, and that fit a phone`, async () => {
      const { page, hands, axe, picture } = await open('/vehicles/soyuz-ms-22', { theme });
      for (const title of ['Record an observation', 'Record an assessment', 'Open a decision']) {
        await hands.call(title);
        await page.getByRole('button', { name: /^▸ More/ }).press('Enter');
        await hands.send();
        await page.getByRole('alert').waitFor();
        await picture(`form-${theme}-${title.replaceAll(' ', '-').toLowerCase()}`);
        expect([title, await axe()]).toEqual([title, []]);
        await page.keyboard.press('Escape');
      }
      const phone = await open('/vehicles/soyuz-ms-22', { theme, width: 390, height: 844 });
      await phone.hands.call('Report a leak');
      await phone.page.getByRole('dialog', { name: 'Report a leak' }).waitFor();
      await phone.picture(`form-phone-${theme}`);
      expect(await phone.page.evaluate('document.querySelector(".record-body").scrollWidth')).toBeLessThanOrEqual(390);
      expect(await phone.axe()).toEqual([]);
    });
  }
});
