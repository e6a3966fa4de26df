import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a Chromium is on the path; undefined on a machine without one. */
export const chromiumPath: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find(isExecutable);

if (chromiumPath === undefined) {
  process.stdout.write('There is no Chromium on the path: the tests in a browser are skipped.\n');
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? '',
    // Its sandbox needs rights that a container seldom has; nothing but our own pages is opened.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
