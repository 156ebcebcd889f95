/** The sandbox as a newcomer opens it: the program as a process, the page in Chromium, three phones to talk with. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Longest wait for something to appear; a slow machine is not a fault. */
const PATIENCE_MS = 30_000;

export interface Desk {
  page: Page;
  phone(role: 'school' | 'parent' | 'organizer'): Phone;
  /** A picture; with PICTURES set it becomes one of the documents' (`npm run pictures`). */
  picture(name: string): Promise<void>;
  /** What the page complained of. */
  complaints: string[];
  close(): Promise<void>;
}

/** One phone on the page. */
export interface Phone {
  /** Presses the newest button of that name. */
  presses(name: string | RegExp): Promise<void>;
  says(text: string): Promise<void>;
  /** Waits until the chat shows these words. */
  reads(words: string | RegExp): Promise<void>;
  /** Waits until the bot has answered what the person sent with these words: its ticks are drawn, nothing is drawn anew. */
  answered(words: string): Promise<void>;
  has(name: string | RegExp): Promise<boolean>;
}

/** Starts the program without any settings but free ports and a folder of its own. */
export async function openDesk(size = { width: 1440, height: 900 }, locale = 'ru-RU'): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'rampa desk '));
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, BOT_TOKEN: '', DATABASE_URL: '', PORT: '0', OPS_PORT: '0', DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await addressOf(program);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  const page = await browser.newPage({ viewport: size, locale });
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  await page.goto(address);
  return {
    page,
    complaints,
    phone: (role) => phoneAt(page.locator(`[data-phone="${role}"]`)),
    picture: async (name) => {
      const shot = await page.screenshot({ animations: 'disabled' });
      if (process.env['PICTURES']) writeFileSync(join(root, 'docs/pictures', `${name}.png`), shot);
    },
    close: () => close(browser, program, folder),
  };
}

/** The address the program prints when the page can be used. */
async function addressOf(program: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (!program.stderr) throw new Error('the program has no standard error');
  for await (const line of createInterface({ input: program.stderr })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
    if (address) return address;
    said.push(line);
  }
  throw new Error(`the program ended before it opened the sandbox: ${said.join('\n')}`);
}

async function close(browser: Browser, program: ChildProcess, folder: string): Promise<void> {
  await browser.close();
  const ended = new Promise((done) => program.once('exit', done));
  program.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function phoneAt(phone: Locator): Phone {
  /** No spinner turns any more and nobody is typing. */
  const rests = async () => {
    await phone.page().waitForTimeout(150);
    while ((await phone.locator('[aria-busy="true"]').count()) > 0) await phone.page().waitForTimeout(50);
    await phone.page().waitForTimeout(150);
  };
  return {
    async presses(name) {
      await phone.getByRole('button', { name }).last().click({ timeout: PATIENCE_MS });
      await rests();
    },
    async says(text) {
      const field = phone.getByLabel('Сообщение', { exact: true });
      await field.fill(text, { timeout: PATIENCE_MS });
      await field.press('Enter');
    },
    async reads(words) {
      await phone.getByText(words).last().waitFor({ timeout: PATIENCE_MS });
    },
    async answered(words) {
      const bubble = phone.locator('.bubble', { hasText: words });
      await bubble.getByLabel('Бот ответил').last().waitFor({ timeout: PATIENCE_MS });
    },
    has: async (name) => (await phone.getByRole('button', { name }).count()) > 0,
  };
}
