import { expect, it } from 'vitest';
import { loadRecord } from '../../scenarios/loaded-record.ts';
import { byKeyboard } from './by-keyboard.ts';
import type { ConsolePage } from './console-page.ts';
import { type InBrowser, inBrowser } from './in-browser.ts';

const control = { role: 'Flight control', agency: 'Roscosmos' };
const relieved = { name: 'Zebulon Scoville', role: 'Flight director', agency: 'NASA' };
const relieving = { name: 'Anthony Vareha', role: 'Flight director', agency: 'NASA' };

let criterion = '';
let suggestion = '';
/** The head before the criterion, the suggestion and the desk came. */
let before = 0;

const idOf = ({ thing }: { readonly thing: string }): string => thing.split('/')[1] ?? '';
/** What things are called is read after what names them. */
const patience = { timeout: 60_000 };
const regionOf = async ({ page }: ConsolePage, name: string) =>
  (await page.getByRole('region', { name }).textContent()) ?? '';

async function begin({ post, read }: InBrowser): Promise<void> {
  before = (await read<{ readonly head: number }>('/log')).head;
  await post('/evas', { title: 'EVA-62', vehicles: ['vehicle/nauka'], planned: '2023-10-30', by: control });
  const leak = await post('/vehicles/nauka/leak-reports', { text: 'Coolant again.', by: control });
  const attached = await post('/criteria', {
    to: leak.thing,
    title: 'The cabin gets too warm',
    quantity: 'Temperature',
    unit: '°C',
    limit: { is: 'above', value: '40' },
    times: 2,
    ofLast: 3,
    rule: 'Flight rule B2-7',
    by: control,
  });
  criterion = idOf(attached);
  for (const [day, value] of ['38', '39.5', '41.25', '42.5'].entries()) {
    await post('/observations', {
      about: [leak.thing],
      text: `Cabin sensor, day ${day + 1}`,
      occurredAt: `2023-10-${20 + day}T06:00Z`,
      quantities: [{ name: 'Temperature', unit: '°C', value }],
      by: control,
    });
  }
  const { items } = await read<{
    readonly items: readonly { readonly id: string; readonly proposal: { readonly question: string } }[];
  }>('/suggestions?status=suggested');
  suggestion = items.find(({ proposal }) => proposal.question.includes('EVA-62'))?.id ?? '';
  await post('/desks', { id: 'iss-fd', role: 'ISS flight director', agency: 'NASA', by: relieved });
  await post('/desks/iss-fd/acknowledgements', { items: ['vehicle/iss'], by: relieved });
  await post('/desks/iss-fd/duty', { by: relieving, relieves: relieved, brief: { since: 190, to: before } });
  await post('/desks/iss-fd/acknowledgements', {
    by: relieving,
    items: ['vehicle/nauka'],
    notAcknowledged: [{ item: 'entry/194', why: 'To be shown to me first.' }],
  });
}

const setting = {
  serve: loadRecord,
  begin,
  // That a server answered 404 is what a test about that is about.
  expected: (complaint: string) => complaint.includes('status of 404'),
};

inBrowser('criteria, suggestions and desks, in a browser', setting, ({ open, post }) => {
  it('shows a criterion whole: what is held against what, how it stands, and all of its series drawn and in words', async () => {
    const console = await open('/criteria');
    const { page, picture } = console;
    const row = page.getByRole('row').filter({ hasText: 'The cabin gets too warm' });
    expect(await row.textContent()).toContain('Temperature above 40 °C in 2 of the last 3');
    await row.getByRole('link', { name: 'The cabin gets too warm' }).click();
    await page.getByRole('region', { name: 'Series' }).getByRole('link', { name: 'Temperature 42.5 °C' }).waitFor();
    await picture('criterion');
    expect((await page.locator('.thing-status').textContent())?.trim()).toBe('metmargin 1.25 °C');
    await expect.poll(() => regionOf(console, 'The criterion'), patience).toContain('in 2 of the last 3 observations');
    await expect.poll(() => regionOf(console, 'The criterion'), patience).toContain('Flight rule B2-7');
    expect(await page.locator('.series-mark').count()).toBe(4);
    expect(await page.locator('.series-limit').textContent()).toBe('above 40 °C');
    const values = page.getByRole('region', { name: 'Series' }).locator('tbody tr');
    expect(await values.allTextContents()).toEqual([
      '23 Oct 06:00Temperature 42.5 °Cyesmargin 2.5',
      '22 Oct 06:00Temperature 41.25 °Cyesmargin 1.25',
      '21 Oct 06:00Temperature 39.5 °Cnomargin -0.5',
      '20 Oct 06:00Temperature 38 °Cno · counts no longermargin -2',
    ]);
  });

  it('shows how a criterion stood then, and offers to withdraw it only now', async () => {
    const past = await open(`/criteria/${criterion}?at=${before + 4}`);
    expect(await past.page.locator('.thing-status').textContent()).toContain('not computable');
    const withdraw = (console: ConsolePage) => console.page.getByRole('button', { name: 'Withdraw the criterion' });
    expect(await withdraw(past).isDisabled()).toBe(true);
    const live = await open(`/criteria/${criterion}`);
    expect(await withdraw(live).isEnabled()).toBe(true);
  });

  it('shows a suggestion by its rule and reason, what raised it, and what it proposes; it is opened from there', async () => {
    const console = await open('/');
    const { page, picture } = console;
    // One was raised when it was planned, beside what is open there; this one by the leak that came then.
    await page.getByRole('link', { name: 'Does EVA-62 proceed?' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Does EVA-62 proceed?' }).waitFor();
    await picture('suggestion');
    await expect
      .poll(() => regionOf(console, 'Why'), patience)
      .toContain('An anomaly of a vehicle from which, or beside which, an EVA');
    await expect.poll(() => regionOf(console, 'Why'), patience).toContain('Leak reported: Coolant again.');
    await expect
      .poll(() => regionOf(console, 'What it proposes'), patience)
      .toContain('defaultIt does not begin; where it has begun, it is broken off.');
    await expect.poll(() => regionOf(console, 'What it proposes'), patience).toContain('authoritynot proposed');
    await expect
      .poll(() => regionOf(console, 'What became of it'), patience)
      .toContain('nobody has opened or dismissed it');
    await page.getByRole('button', { name: 'Open a decision' }).click();
    await page.getByRole('dialog').waitFor();
    const question = page.getByRole('dialog').getByRole('textbox').first();
    expect(await question.inputValue()).toBe('Does EVA-62 proceed?');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await byKeyboard(page).call('Open a decision');
    expect(await question.inputValue()).toBe('Does EVA-62 proceed?');
  });

  it('says since when a suggestion is raised where it was not yet, and what became of one', async () => {
    const { page } = await open(`/suggestions/${suggestion}?at=${before}`);
    await page.getByRole('heading', { level: 1, name: 'Not on record yet' }).waitFor();
    await page.getByRole('button', { name: 'Show that moment' }).click();
    await page.getByRole('heading', { level: 1, name: 'Does EVA-62 proceed?' }).waitFor();
    const covered = await open('/suggestions');
    await covered.page.getByRole('link', { name: /^What becomes of Soyuz MS-22/ }).click();
    await covered.page.getByRole('region', { name: 'What became of it' }).waitFor();
    await expect
      .poll(() => regionOf(covered, 'What became of it'), patience)
      .toContain('A decision is open about the same: What becomes of');
  });

  it('dismisses a suggestion with its reason, which stands there then', async () => {
    const console = await open(`/suggestions?at=${before}`);
    await console.page.getByRole('row').filter({ hasText: 'overtaken' }).first().getByRole('link').first().click();
    await console.page.getByRole('heading', { level: 1, name: /proceed/ }).waitFor();
    await post(`/suggestions/${suggestion}/dismissal`, { reason: 'The leak is on the other side.', by: control });
    const dismissed = await open(`/suggestions/${suggestion}`);
    await expect
      .poll(() => regionOf(dismissed, 'What became of it'), patience)
      .toContain('The leak is on the other side.');
    expect(await dismissed.page.getByRole('button', { name: 'Dismiss the suggestion' }).count()).toBe(0);
  });

  it('shows a desk: who holds it since when, what they took over and what not, and who held it before', async () => {
    const console = await open('/handover');
    const { page, picture } = console;
    await page.getByRole('link', { name: 'ISS flight director (NASA)' }).click();
    await page.getByRole('heading', { level: 1, name: 'ISS flight director (NASA)' }).waitFor();
    await page.getByText('1 not taken over').waitFor();
    await picture('desk');
    expect(await page.locator('.thing-status').textContent()).toContain('held by Anthony Vareha');
    const acknowledged = () => regionOf(console, 'Acknowledged');
    await expect.poll(acknowledged, patience).toContain('#194: “To be shown to me first.”');
    await expect.poll(acknowledged, patience).toContain('vehicle Nauka');
    await expect.poll(() => regionOf(console, 'On duty'), patience).toContain(`after #190, up to #${before}`);
    await expect.poll(() => regionOf(console, 'Who held it before'), patience).toContain('Zebulon Scoville');
    await page.getByRole('link', { name: 'What they had acknowledged by then' }).click();
    await page.locator('.past-band').waitFor();
    await page.getByText('held by Zebulon Scoville').waitFor();
    await page.getByText('vehicle International Space Station').waitFor();
  });

  it('finds a criterion, a desk and a suggestion by name in the palette', async () => {
    const { page } = await open('/');
    for (const [typed, path] of [
      ['cabin gets too', `/criteria/${criterion}`],
      ['ISS flight dir', '/desks/iss-fd'],
      ['Does EVA-56 pro', '/suggestions/'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.startsWith(path));
    }
  });

  it('leads from the brief to a suggestion, which is no decision yet', async () => {
    const { page } = await open(`/handover?since=${before}&at=${before + 6}`);
    await page.getByRole('region', { name: 'Waits for a decision' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /proceed\?$/ }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/suggestions\//);
  });

  it('lets nobody answer for the brief of a moment in the past', async () => {
    const { page } = await open(`/handover?since=190&desk=desk/iss-fd&at=${before + 10}`);
    expect(await page.getByLabel('taken over').first().isDisabled()).toBe(true);
  });

  for (const theme of ['dark', 'light'] as const) {
    it(`has nothing that axe finds fault with, ${theme}, and fits a phone`, async () => {
      const { open: go, axe, page } = await open('/', { theme });
      const paths = [
        '/criteria',
        `/criteria/${criterion}`,
        '/suggestions',
        `/suggestions/${suggestion}`,
        '/desks/iss-fd',
      ];
      for (const path of paths) {
        await go(path);
        expect([path, await axe()]).toEqual([path, []]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      for (const path of [...paths, '/handover']) {
        await go(path);
        expect([path, await page.evaluate('document.querySelector("main").scrollWidth')]).toEqual([path, 390]);
      }
    }, 120_000);
  }

  it('says of a decision that it was suggested, by which rule and by what', async () => {
    const question = 'Does EVA-62 proceed?';
    await post('/decisions', { suggestion, question, by: control });
    const { page } = await open(`/decisions/${suggestion}`);
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await page.getByText('suggested by a watch rule (An anomaly of a vehicle from which, or beside').waitFor();
  });
});
