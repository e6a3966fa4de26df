import { expect, it } from 'vitest';
import { loadRecord } from '../../scenarios/loaded-record.ts';
import type { ConsolePage } from './console-page.ts';
import { type InBrowser, inBrowser } from './in-browser.ts';

interface Listed {
  readonly items: readonly {
    readonly reference?: string;
    readonly title?: string;
    readonly activity?: string;
    readonly request?: string;
  }[];
}

let decision = '';
let anomaly = '';
let eva = '';

/** The path of the screen of a thing, by the first words of its title. */
async function pathOf({ read }: InBrowser, list: string, title: string, screen = list): Promise<string> {
  const { items } = await read<Listed>(`/${list}?limit=200`);
  const found = items.find((item) => item.title?.startsWith(title));
  const reference = found?.reference ?? found?.activity ?? found?.request ?? '';
  return `/${screen}/${reference.split('/')[1]}`;
}

const setting = {
  serve: loadRecord,
  begin: async (to: InBrowser) => {
    decision = await pathOf(to, 'decisions', 'What becomes of the flight program');
    anomaly = await pathOf(to, 'anomalies', 'Leak from the instrument module');
    eva = await pathOf(to, 'activities', 'Fourth roll-out');
  },
  // That a server answered 404 is what a test about that is about.
  expected: (complaint: string) => complaint.includes('status of 404'),
};

inBrowser('one thing, in a browser, on the record of Soyuz MS-22', setting, (to) => {
  const { open, post, read, server } = to;
  /** What things are called is read after what names them. */
  const patience = { timeout: 60_000 };
  const regionOf = async (console: ConsolePage, name: string) =>
    (await console.page.getByRole('region', { name }).textContent()) ?? '';

  it('shows the whole of a decision: options, evidence, terms and their gaps, acts, outcomes, dossier', async () => {
    const console = await open(decision);
    await console.picture('decision');
    const { page } = console;
    await expect.poll(() => regionOf(console, 'Options'), patience).toContain('Soyuz MS-23 with a pilot');
    await expect
      .poll(() => regionOf(console, 'Options'), patience)
      .toContain('It needs redesign and documents, and could not fly before March.');
    await expect.poll(() => regionOf(console, 'Evidence cited'), patience).toContain('Impact tests');
    await expect.poll(() => regionOf(console, 'Terms'), patience).toContain('burden of proofnot stated');
    await expect.poll(() => regionOf(console, 'Terms'), patience).toContain('27 Dec 2022 → Jan 2023 (“in January”)');
    await expect
      .poll(() => regionOf(console, 'The decision'), patience)
      .toContain('departed from authority stated: none given');
    await expect
      .poll(() => regionOf(console, 'Outcomes'), patience)
      .toContain('With three aboard the cabin reaches the low 40s °C');
    const dossier = await page.getByRole('link', { name: 'Markdown' }).getAttribute('href');
    const answer = await fetch(new URL(dossier ?? '', server().url));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/markdown; charset=utf-8']);
  });

  it('shows a decision as it stood on 23 December 2022: open, nothing cited, the meeting still to come', async () => {
    const console = await open(`${decision}?at=84`);
    expect(await console.page.locator('.thing-status').textContent()).toContain('waits for a decision');
    await expect
      .poll(() => regionOf(console, 'The decision'), patience)
      .toContain('Nothing has been decided, deferred or reviewed.');
    await expect.poll(() => regionOf(console, 'Evidence cited'), patience).toContain('None was cited.');
    await expect.poll(() => regionOf(console, 'Basis'), patience).toContain('no act that could have a basis');
  });

  it('says why a decision is stale, with the chain that leads there, and since when', async () => {
    const path = await pathOf(to, 'decisions', 'Does Progress MS-21 dock again');
    const console = await open(path);
    await console.picture('stale');
    expect(await console.page.locator('.thing-status').textContent()).toContain('stale');
    const stale = console.page.getByRole('region', { name: 'Stale' });
    const superseded = stale.getByRole('listitem').filter({ hasText: 'superseded since #149' });
    expect(await superseded.textContent()).toContain('evidence No visual damage on Progress MS-21');
    await expect.poll(() => regionOf(console, 'Evidence cited'), patience).toContain('superseded');
    const before = await open(`${path}?at=141`);
    expect(await before.page.getByRole('region', { name: 'Stale' }).getByText('superseded').count()).toBe(0);
    expect(await regionOf(before, 'Evidence cited')).not.toContain('superseded');
  });

  it('says in four groups what it was taken on, for each act', async () => {
    const console = await open(decision);
    const basis = console.page.getByRole('region', { name: 'Basis' });
    await basis.getByRole('combobox').selectOption({ label: 'Flight program decided #102' });
    await basis.getByText('with the record up to #98 available').waitFor();
    const text = (await basis.textContent()) ?? '';
    for (const group of ['Put before them', 'Came since', 'not seen by them', 'not put before them']) {
      expect(text).toContain(group);
    }
  });

  it('draws the reasoning with links that keep the moment, reached by keyboard, and lists the same in words', async () => {
    const console = await open(`${decision}?at=150`);
    const { page, picture } = console;
    const reasoning = page.getByRole('region', { name: 'Reasoning' });
    const node = reasoning.locator('.reasoning-node').filter({ hasText: 'hypothesis · confirmed' }).first();
    await node.waitFor();
    await reasoning.scrollIntoViewIfNeeded();
    await picture('reasoning');
    expect(await reasoning.locator('.react-flow__edge').count()).toBeGreaterThan(10);
    const link = reasoning.locator('.reasoning-node').getByRole('link', { name: 'Impact tests' });
    await page.keyboard.press('Tab');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Impact tests' }).waitFor();
    expect(new URL(page.url()).search).toBe('?at=150');
    await page.goBack();
    await page.getByText(/As a list: \d+ things/).click();
    expect(await reasoning.getByRole('listitem').count()).toBeGreaterThan(20);
  });

  it('offers what can be recorded of a thing in the state that it is in, and nothing from the past', async () => {
    const commands = (console: ConsolePage) =>
      console.page.getByRole('group', { name: 'What can be recorded' }).first();
    const taken = commands(await open(decision));
    expect(await taken.getByRole('button', { name: 'Reaffirm the decision' }).isEnabled()).toBe(true);
    expect(await taken.getByRole('button', { name: 'Take the decision' }).count()).toBe(0);
    const past = await open(`${decision}?at=88`);
    expect(await commands(past).getByRole('button', { name: 'Take the decision' }).isDisabled()).toBe(true);
    expect(await past.page.getByText('This is the past: Esc returns to live.').count()).toBe(1);
    const landed = commands(await open('/vehicles/soyuz-ms-22'));
    expect(await landed.getByRole('button', { name: 'Report a leak' }).count()).toBe(0);
  });

  it('prints whole: unfolded, dark on white, without what is for hands, with its moment and address', async () => {
    const { page } = await open(`${decision}?at=150`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const head = page.locator('.print-head');
    expect(await head.textContent()).toContain('what was on record at #150');
    expect(await head.textContent()).toContain(`${decision}?at=150`);
    expect(await head.isVisible()).toBe(true);
    expect(await page.getByRole('region', { name: 'Options' }).isVisible()).toBe(true);
    // Folded away on the screen.
    expect(await page.getByText('Vehicle registered: Soyuz MS-22').isVisible()).toBe(true);
    for (const hidden of ['.navigation', '.time-machine', '.thing-commands .commands', '.reasoning-drawing']) {
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    }
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    // Nothing of it has to be scrolled to.
    const main = 'document.querySelector("main")';
    expect(await page.evaluate(`${main}.scrollHeight - ${main}.clientHeight`)).toBe(0);
  });

  it('gives its dossier where it is printed, by whatever menu, and the screen again afterwards', async () => {
    const { page } = await open(`${decision}?at=150`);
    const dossier = page.getByText('Decision dossier');
    const screen = page.getByRole('region', { name: 'Options' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    expect([await dossier.isVisible(), await screen.isVisible()]).toEqual([true, false]);
    expect(await page.getByText('entry #150 of the log').isVisible()).toBe(true);
    // In its own style, which a page of the console may not have.
    const heading = "document.querySelector('.printed-dossier > *').shadowRoot.querySelector('h1')";
    // 17 pt.
    expect(await page.evaluate(`getComputedStyle(${heading}).fontSize`)).toMatch(/^22\.6/);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect([await dossier.count(), await screen.isVisible()]).toEqual([0, true]);
  });

  it('shows how competing hypotheses stand, who says so, and how that moved', async () => {
    const console = await open(anomaly);
    await console.picture('anomaly');
    const hypotheses = console.page.getByRole('region', { name: 'Hypotheses' });
    const row = (name: string) => hypotheses.getByRole('row').filter({ hasText: name }).first().textContent();
    expect(await row('A meteor of the Geminids')).toContain('ruled out');
    expect(await row('A micrometeoroid')).toContain('confirmed');
    expect(await hypotheses.locator('.band').allTextContents()).toEqual([
      'suspected',
      'confirmed',
      'ruled out',
      'ruled out',
      'confirmed',
      'not confirmed',
    ]);
    const past = await open(`${anomaly}?at=63`);
    expect(await past.page.locator('.band').allTextContents()).toEqual(['suspected']);
  });

  it('draws the health of a vehicle as it was judged, and nothing where nobody had', async () => {
    const console = await open('/vehicles/soyuz-ms-22');
    await console.picture('vehicle');
    const history = console.page.getByRole('region', { name: 'Health over time' });
    expect(await history.locator('.band').allTextContents()).toEqual([
      'not fit',
      'fit within limits',
      'degraded',
      'failed',
      'nominal',
    ]);
    await expect.poll(() => regionOf(console, 'Flight'), patience).toContain('South-east of Zhezkazgan');
    const before = await open('/vehicles/soyuz-ms-22?at=20');
    await expect.poll(() => regionOf(before, 'Health over time'), patience).toContain('Nobody has assessed it');
    await expect.poll(() => regionOf(before, 'As assessed now'), patience).toContain('nominal returnnot assessed');
    const health = before.page.getByRole('region', { name: 'As assessed now' });
    expect(await health.locator('.status-mark.normal').count()).toBe(0);
    await expect.poll(() => regionOf(before, 'Seats'), patience).toContain('3 have one now');
  });

  it('shows an EVA with its replannings, from what to what and why', async () => {
    const console = await open(eva);
    await console.picture('eva');
    const changes = await regionOf(console, 'How it came to that');
    expect(changes).toContain('19 Dec 2022 → 21 Dec 2022');
    expect(changes).toContain('Canadarm2 is needed to look at Soyuz MS-22.');
    const past = await open(`${eva}?at=58`);
    expect(await past.page.locator('.thing-status').textContent()).toContain('planned for 21 Dec');
  });

  it('says of what did not exist yet from when on it does, and goes there', async () => {
    const { page } = await open(`${decision}?at=30`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Not on record yet');
    await page.getByText('It is on record from #47').waitFor();
    await page.getByRole('button', { name: 'Show that moment' }).click();
    await page.getByRole('heading', { level: 1, name: 'What becomes of the flight program' }).waitFor();
    expect(new URL(page.url()).search).toBe('?at=47');
    const never = await open('/decisions/00000000-0000-4000-8000-000000000000');
    expect(await never.page.getByRole('heading', { level: 1 }).textContent()).toBe('Not on record');
  });

  it('shows an entry by what it says, its sources and ids, and its JSON only when asked', async () => {
    const console = await open('/log/102');
    await console.picture('entry');
    const { page } = console;
    await expect.poll(() => regionOf(console, 'What it says'), patience).toContain('Soyuz MS-22');
    await expect.poll(() => regionOf(console, 'Recorded with it'), patience).toContain('FlightProgramDecided, version');
    expect(await page.getByText('"schemaVersion"').isVisible()).toBe(false);
    await page.getByText('JSON', { exact: true }).click();
    expect(await page.getByText('"schemaVersion"').isVisible()).toBe(true);
  });

  it('shows what was corrected in an entry, as it was and as it is', async () => {
    const console = await open('/log/140');
    expect(await console.page.locator('.thing-status').textContent()).toContain('corrected');
    await expect.poll(() => regionOf(console, 'Corrected since'), patience).toContain('3:24, not 3:34, Moscow time.');
    const past = await open('/log/140?at=141');
    expect(await past.page.locator('.thing-status').textContent()).not.toContain('corrected');
  });

  for (const theme of ['dark', 'light'] as const) {
    it(`has nothing that axe finds fault with on any screen, ${theme}`, async () => {
      const assessment = await pathOf(to, 'assessments', 'A meteoroid');
      const observation = await pathOf(to, 'observations', 'Impact tests');
      const request = await pathOf(to, 'information-requests', 'Can the crew work', 'requests');
      const screens = [decision, anomaly, '/vehicles/soyuz-ms-22', eva, assessment, observation, request];
      const { open: go, axe, page } = await open('/crew-members/frank-rubio', { theme });
      for (const path of ['/crew-members/frank-rubio', ...screens, '/log/140', `${decision}?at=88`]) {
        await go(path);
        await page.locator('main h1').waitFor();
        expect([path, await axe()]).toEqual([path, []]);
      }
    });
  }

  it('fits a phone', async () => {
    const { open: go, page, axe, picture } = await open(decision, { width: 390, height: 844 });
    await picture('decision-phone');
    for (const path of [decision, anomaly, '/vehicles/soyuz-ms-22', eva, '/log/102']) {
      await go(path);
      const width = await page.evaluate('document.querySelector("main").scrollWidth');
      expect([path, width]).toEqual([path, 390]);
      expect([path, await axe()]).toEqual([path, []]);
    }
  });

  it('shows a criterion with its margin, and the observations that it looks at when they are asked for', async () => {
    await post('/criteria', {
      to: `anomaly/${anomaly.split('/')[2]}`,
      title: 'The cabin gets too warm',
      quantity: 'Temperature',
      unit: '°C',
      limit: { is: 'above', value: '40' },
      by: { role: 'Flight control', agency: 'Roscosmos' },
    });
    const console = await open(anomaly);
    const criteria = console.page.getByRole('region', { name: 'Criteria' });
    expect(await criteria.textContent()).toContain('not met: The cabin gets too warm');
    await criteria.getByText('Its inputs').click();
    await criteria.getByRole('link', { name: 'Temperature ≤ 30 °C' }).waitFor();
    expect(await criteria.textContent()).toContain('met by Temperature above 40 °C');
    await console.picture('criteria');
    expect(await console.axe()).toEqual([]);
  });

  it('shows a poll with its tally, what was answered before, and who has not; dissents with their answers', async () => {
    const flight = { role: 'Flight director', agency: 'NASA' };
    const safety = { name: 'A. Lee', role: 'Safety', agency: 'NASA' };
    const moscow = { role: 'Mission Control Moscow', agency: 'Roscosmos' };
    const forum = 'Go/no-go poll';
    const { thing } = await post('/decisions', {
      by: flight,
      question: 'Does the spacewalk of 20 October go ahead?',
      options: [{ id: 'go', title: 'It goes ahead', text: 'As planned.' }],
      polled: [{ forum, members: [safety, moscow] }],
    });
    const path = `/decisions/${thing.split('/')[1]}`;
    await post(`${path}/poll-answers`, { by: safety, forum, answer: 'go' });
    await post(`${path}/poll-answers`, { by: safety, forum, answer: 'no-go', text: 'There are flakes about.' });
    await post(`${path}/dissents`, { by: safety, option: 'go', text: 'Nobody measured what a suit picks up.' });
    const console = await open(path);
    await console.picture('poll');
    const polls = await regionOf(console, 'Polls');
    for (const said of ['no-go 1', '1 absentee', '“There are flakes about.”', 'before that go', 'no answer']) {
      expect(polls).toContain(said);
    }
    await expect
      .poll(() => regionOf(console, 'Dissent and concurrence'), patience)
      .toContain('dissent (It goes ahead), open');
    const status = console.page.locator('.thing-status');
    expect(await status.textContent()).toContain('1 open dissent');
    const { items } = await read<{ items: readonly { dissents: readonly { id: string }[] }[] }>('/decisions?limit=200');
    const dissent = items.flatMap(({ dissents }) => dissents)[0]?.id;
    await post(`${path}/dissents/${dissent}/answer`, { by: flight, answer: 'addressed', text: 'A test is ordered.' });
    // It is live: nobody reloads.
    await console.page.getByText('A test is ordered.').waitFor();
    expect(await status.textContent()).not.toContain('open dissent');
    expect(await console.axe()).toEqual([]);
  });
});
