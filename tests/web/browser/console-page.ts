import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface ConsolePage {
  readonly page: Page;
  /** Opens a screen of the console, and waits until it shows what it read. */
  readonly open: (path: string) => Promise<void>;
  /** What axe finds by WCAG 2.2 AA and its best practices: each rule, and where. */
  readonly axe: (how?: AxeOptions) => Promise<readonly string[]>;
  /** What the page complained of: errors, warnings, and what its policy refused. */
  readonly complaints: readonly string[];
  /** Where HOLDPOINT_TEST_SCREENSHOTS names a folder: a picture of what is to be seen. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface AxeOptions {
  /** Rules that don't hold here. */
  readonly except?: readonly string[];
  /** It is looked at while something is being read or sent. */
  readonly isBusy?: boolean;
}

export interface ConsoleOptions {
  readonly theme?: 'dark' | 'light';
  readonly width?: number;
  readonly height?: number;
  /** What this browser has stored, by name. */
  readonly stored?: Readonly<Record<string, string>>;
}

/** Milliseconds: what a machine on which much else runs may take over what is to be seen. */
const patience = 120_000;

/** A console as somebody has it open: in a browser profile of its own. */
export async function openConsole(
  browser: Browser,
  server: URL,
  { theme = 'dark', width = 1280, height = 720, stored = {} }: ConsoleOptions = {},
): Promise<ConsolePage> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript((texts) => {
    for (const [name, text] of Object.entries(texts)) localStorage.getItem(name) ?? localStorage.setItem(name, text);
  }, stored);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  return {
    page,
    complaints,
    open: async (path) => {
      await page.goto(new URL(path, server).href);
      await page.locator('main h1').first().waitFor();
      await settled(page);
    },
    axe: async ({ except = [], isBusy = false } = {}) => {
      if (!isBusy) await settled(page);
      // Evaluated by the debugger, so that the page's policy needs no exception for it.
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate<axe.AxeResults>("axe.run({ resultTypes: ['violations'] })");
      const found = violations.filter(({ id }) => !except.includes(id));
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    picture: async (name) => {
      const folder = process.env.HOLDPOINT_TEST_SCREENSHOTS;
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

/** Until nothing on the screen is being read or sent any longer. */
async function settled(page: Page): Promise<void> {
  await page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' });
}
