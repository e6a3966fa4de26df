import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';
import { type ConsoleOptions, type ConsolePage, openConsole } from './console-page.ts';

interface Server {
  readonly url: URL;
  readonly stop: () => Promise<void>;
}

interface Recorded {
  readonly thing: string;
  readonly sequence: number;
}

/** What a test in a browser has to hand. */
export interface InBrowser {
  /** A console on a screen; it is closed after the test, and must not have complained. */
  readonly open: (path: string, options?: ConsoleOptions) => Promise<ConsolePage>;
  readonly post: (path: string, body: object) => Promise<Recorded>;
  /** The JSON of a GET below /v1. */
  readonly read: <Answer>(path: string) => Promise<Answer>;
  readonly server: () => Server;
}

interface Setting {
  readonly serve: () => Promise<Server>;
  /** Once it serves. */
  readonly begin?: (to: InBrowser) => Promise<void>;
  /** What the browser reports by itself of what these tests bring about. */
  readonly expected?: (complaint: string) => boolean;
}

/** Milliseconds: a machine on which much else runs is slow, and that is no fault of the console. */
const patience = 300_000;

/** Tests of consoles in one browser, on one server; skipped on a machine without a browser. */
export function inBrowser(name: string, setting: Setting, tests: (to: InBrowser) => void): void {
  const { serve, begin, expected = () => false } = setting;
  describe.skipIf(chromiumPath === undefined)(name, { timeout: patience }, () => {
    let browser: Browser | undefined;
    let served: Server | undefined;
    let opened: ConsolePage[] = [];
    const server = () => {
      if (served === undefined) throw new Error('nothing is served yet');
      return served;
    };
    const to: InBrowser = {
      server,
      open: async (path, options) => {
        if (browser === undefined) throw new Error('there is no browser yet');
        const console = await openConsole(browser, server().url, options);
        opened.push(console);
        await console.open(path);
        return console;
      },
      post: async (path, body) => {
        const answer = await fetch(new URL(`/v1${path}`, server().url), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
          body: JSON.stringify(body),
        });
        if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
        return (await answer.json()) as Recorded;
      },
      read: async <Answer>(path: string): Promise<Answer> => {
        const answer = await fetch(new URL(`/v1${path}`, server().url));
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
        return (await answer.json()) as Answer;
      },
    };

    beforeAll(async () => {
      [browser, served] = await Promise.all([launchChromium(), serve()]);
      await begin?.(to);
    }, patience);
    afterEach(async () => {
      const complaints = opened.flatMap((console) => console.complaints.filter((complaint) => !expected(complaint)));
      await Promise.all(opened.map((console) => console.close()));
      opened = [];
      expect(complaints).toEqual([]);
    }, patience);
    afterAll(async () => {
      await browser?.close();
      await served?.stop();
    }, patience);
    tests(to);
  });
}
