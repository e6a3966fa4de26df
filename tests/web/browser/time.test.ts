import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { loadRecord } from '../../scenarios/loaded-record.ts';
import { inBrowser } from './in-browser.ts';

inBrowser(
  'moving through time, in a browser, on the record of Soyuz MS-22',
  { serve: loadRecord },
  ({ open, post, read }) => {
    it('is scrubbed with the pointer to 20 December 2022, which the address keeps, and back to live', async () => {
      const { page, picture } = await open('/');
      const { sequence } = await read<{ sequence: number }>('/timeline?limit=1&knownAt=2022-12-20T23:59:59Z');
      const track = page.getByRole('group', { name: 'Moment of the log that is shown' }).locator('.track');
      const box = await track.boundingBox();
      const head = Number(await page.getByRole('slider').getAttribute('max'));
      if (box === null) throw new Error('the scrubber is not drawn');
      await page.mouse.move(box.x + box.width - 2, box.y + 16);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 16, { steps: 5 });
      await page.mouse.move(box.x + (box.width * (sequence - 1)) / (head - 1), box.y + 16, { steps: 5 });
      await page.mouse.up();
      await page.waitForURL(`**/?at=${sequence}`);
      // What was known on the 20th was recorded last on the 19th.
      await page.locator('.past-band').getByText('2022-12-19 16:00:00 UTC').waitFor();
      await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
      await picture('time-machine');
      await page.keyboard.press('Escape');
      await page.locator('.past-band').waitFor({ state: 'detached' });
    });

    it('goes to a moment that is typed, by its sequence or by a time as people write it', async () => {
      const { page, picture } = await open('/timeline');
      const go = async (moment: string) => {
        await page.getByRole('button', { name: 'go to another moment' }).press('Enter');
        await page.getByRole('searchbox', { name: 'Name' }).fill(moment);
        await page.getByRole('menuitem', { name: 'What was known at' }).waitFor();
        await picture(`moment-${moment.replaceAll(/\W/g, '-')}`);
        await page.keyboard.press('Enter');
      };
      await go('#88');
      await page.waitForURL('**/timeline?at=88');
      await go('20 Dec 2022 18:00');
      await page.waitForURL((url) => url.searchParams.get('known')?.startsWith('2022-12-20T18:00:59') === true);
      const { sequence } = await read<{ sequence: number }>('/timeline?limit=1&knownAt=2022-12-20T18:00:59Z');
      await page.locator('.past-band').getByText(`#${sequence}, `).waitFor();
    });

    it('says that an address names no moment, and never passes the present off as the past', async () => {
      const { page, axe } = await open('/?known=2022-13-45');
      await page.getByText('The address names no moment of the log: known=2022-13-45.').waitFor();
      expect(await page.locator('.past-band').count()).toBe(0);
      expect(await axe()).toEqual([]);
      await page.getByRole('button', { name: 'Show the present' }).click();
      await page.getByText('The address names no moment').waitFor({ state: 'detached' });
      expect(new URL(page.url()).search).toBe('');
    });

    it('says of the past from when it is looked at, where that is not the log time there', async () => {
      const { page } = await open('/?at=58&now=2022-12-27T00:00:00Z');
      await page.getByText('#58, 2022-12-16 18:00:00 UTC, looked at from 2022-12-27 00:00:00 UTC.').waitFor();
    });

    it('marks on request what has changed since, and lists it', async () => {
      const { page, axe, picture } = await open('/?at=88');
      await page.keyboard.press('s');
      await page.locator('.since-mark').first().waitFor();
      await picture('marked-since');
      const pending = page.getByRole('region', { name: 'Pending decisions', exact: true }).first();
      expect(await pending.locator('.since-mark').first().textContent()).toContain('waits no longer');
      expect(await axe()).toEqual([]);
    });

    for (const theme of ['dark', 'light'] as const) {
      it(`shows two moments side by side: 11 January before and after the State Commission, ${theme}`, async () => {
        const { page, axe, picture } = await open('/compare?from=101&to=103', { theme });
        const inForce = page.getByRole('region', { name: 'Decisions in force since #101' });
        await inForce.waitFor();
        await picture(`two-moments-${theme}`);
        expect(await inForce.textContent()).toContain('added');
        expect(await axe()).toEqual([]);
        await page.getByRole('button', { name: 'Both boards' }).click();
        const [before, after] = [101, 103].map((sequence) =>
          page.getByRole('region', { name: `The board at #${sequence}` }),
        );
        await after?.getByRole('region', { name: 'Decisions in force' }).waitFor();
        await page.locator('main .loading').first().waitFor({ state: 'detached' });
        await picture(`boards-${theme}`);
        expect(new URL(page.url()).search).toBe('?from=101&to=103&show=boards');
        expect(await before?.getByRole('heading', { level: 1 }).textContent()).not.toBe(
          await after?.getByRole('heading', { level: 1 }).textContent(),
        );
        expect(await axe()).toEqual([]);
      });

      it(`shows the timeline, drawn and as a list, requests, handover and log without a fault, ${theme}`, async () => {
        const { page, open: go, axe, picture } = await open('/timeline?at=130', { theme });
        await picture(`timeline-${theme}`);
        expect(await axe()).toEqual([]);
        for (const drawn of ['vehicle', 'kind']) {
          await go(`/timeline?at=130&drawn=${drawn}`);
          await page.locator('.lanes .mark').first().waitFor();
          await picture(`timeline-${drawn}-${theme}`);
          expect([drawn, await axe()]).toEqual([drawn, []]);
        }
        for (const path of ['/requests', '/handover?since=100', '/log', '/compare']) {
          await go(path);
          await picture(`${path.slice(1).split('?')[0]}-${theme}`);
          expect([path, await axe()]).toEqual([path, []]);
        }
      });
    }

    it('fits a phone', async () => {
      const phone = { width: 390, height: 844 };
      const { page, open: go, axe, picture } = await open('/timeline?at=130', phone);
      const paths = [
        '/timeline',
        '/timeline?drawn=vehicle',
        '/requests',
        '/handover?since=100',
        '/log',
        '/compare?from=101',
      ];
      for (const path of paths) {
        await go(path);
        await page.locator('main .loading').first().waitFor({ state: 'detached' });
        await picture(`phone-${path.slice(1).replaceAll(/[?=&]/g, '-')}`);
        const width = await page.evaluate('document.querySelector("main").scrollWidth');
        expect([path, width]).toEqual([path, 390]);
        expect([path, await axe()]).toEqual([path, []]);
      }
    });

    it('searches from anywhere with /, filters by kind, and keeps both in the address', async () => {
      const { page, picture } = await open('/?at=130');
      await page.keyboard.press('/');
      await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor();
      await page.locator('#search:focus').waitFor();
      await page.keyboard.type('coolant*');
      await page.keyboard.press('Enter');
      await page.locator('mark').first().waitFor();
      await picture('search');
      expect(await page.locator('mark').first().textContent()).toMatch(/^coolant/i);
      await page.getByLabel('Kind').selectOption('anomaly');
      await page.waitForURL(({ search }) => search.includes('q=coolant*') && search.includes('kind=anomaly'));
      await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
      const found = await read<{ items: readonly unknown[] }>('/search?q=coolant*&kind=anomaly&atSequence=130');
      expect(found.items.length).toBeGreaterThan(0);
      expect(await page.locator('.timeline-table tbody tr').count()).toBe(found.items.length);
    });

    it('takes a time as precisely as it is written, and says what it can not look for', async () => {
      const { page } = await open('/timeline?recordedTo=2022-12-14');
      const shown = await read<{ items: readonly unknown[] }>(
        '/timeline?limit=200&recordedTo=2022-12-14T23:59:59.999Z',
      );
      expect(await page.locator('.timeline-table tbody tr').count()).toBe(shown.items.length);
      await page.getByLabel('Recorded from').fill('yesterday');
      await page.keyboard.press('Enter');
      await page.getByText('a year, month, date, minute or instant in UTC').waitFor();
      // What is found without it would be taken for what it lets through.
      await page.getByText('Nothing was looked for').waitFor();
      expect(await page.locator('.timeline-table tbody tr').count()).toBe(0);
    });

    it('shows apart when something occurred and when it was recorded', async () => {
      const { page } = await open('/timeline?at=130&kind=VehicleDocked');
      const row = page.getByRole('row').filter({ hasText: 'Vehicle docked: Progress MS-21' });
      expect(await row.getByRole('cell').first().textContent()).toContain('Oct 2022');
      expect(await row.getByRole('cell').nth(1).textContent()).toContain('11 Feb 12:00');
    });

    it('leads with the arrows from mark to mark of the drawing, and to the entry', async () => {
      const { page } = await open('/timeline?at=130&drawn=vehicle');
      await page.locator('.lanes .mark[tabindex="0"]').first().focus();
      await page.keyboard.press('ArrowLeft');
      const first = await page.evaluate<string>('document.activeElement.dataset.mark');
      await page.keyboard.press('ArrowDown');
      const second = await page.evaluate<string>('document.activeElement.dataset.mark');
      expect(second).not.toBe(first);
      const sequence = second.split(' ').at(-1);
      expect(await page.locator('.looked').textContent()).toContain(`#${sequence}`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/log/${sequence}?at=130`);
    });

    it('lets whoever takes over acknowledge the brief item by item, or not and why', async () => {
      const author = { name: 'Zebulon Scoville', role: 'Flight director', agency: 'NASA' };
      await post('/desks', { by: author, id: 'iss-fd', role: 'ISS flight director', agency: 'NASA' });
      const { page, axe, picture } = await open('/handover?since=190&desk=desk/iss-fd');
      await page.getByRole('region', { name: 'On duty' }).getByText('Zebulon Scoville').waitFor();
      const taken = page.locator('.brief-line').first();
      await taken.getByLabel('taken over').check();
      const refused = page.locator('.brief-line').nth(1);
      await refused.getByLabel('not', { exact: true }).check();
      expect(await page.getByRole('button', { name: 'Record 2 answers' }).isDisabled()).toBe(true);
      await refused.getByLabel('Why not').fill('To be shown to me first.');
      await picture('handover-desk');
      expect(await axe()).toEqual([]);
      await page.getByRole('button', { name: 'Record 2 answers' }).click();
      const form = page.getByRole('dialog');
      await form.waitFor();
      await picture('handover-form');
      await form.getByLabel('Name', { exact: true }).fill(author.name);
      await form.getByLabel('Role', { exact: true }).fill(author.role);
      await form.getByLabel('Agency', { exact: true }).fill(author.agency);
      await page.keyboard.press('Control+Enter');
      await page.getByText('not taken over: ').first().waitFor();
      expect(await page.getByRole('region', { name: 'On duty' }).textContent()).toContain('To be shown to me first.');
    });

    it('takes the brief away as a document', async () => {
      const { page } = await open('/handover?since=100&at=130');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Markdown' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('handover-100-130.md');
    });

    it('follows the log, and shows one console what was recorded elsewhere, as a list of what is new', async () => {
      const { page } = await open('/log');
      const { page: other } = await open('/');
      const text = `Seen from the second console: ${randomUUID()}`;
      await post('/observations', {
        about: ['vehicle/nauka'],
        text,
        by: { role: 'Flight control', agency: 'Roscosmos' },
      });
      await page.getByText(text).first().waitFor();
      await other.getByText(text).first().waitFor();
      await other.getByRole('button', { name: 'new since you last looked' }).click();
      await other.getByRole('dialog').getByText(text).waitFor();
    });

    it('finds by its name, while it is typed, what no list holds', async () => {
      const { page } = await open('/');
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox', { name: 'Name' }).waitFor();
      await page.keyboard.type('micrometeo');
      await page.getByRole('menuitem').first().waitFor();
      expect(await page.getByRole('menuitem').count()).toBeGreaterThan(0);
    });
  },
);
