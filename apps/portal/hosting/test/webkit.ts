import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, By, type WebDriver, type WebElement } from 'selenium-webdriver';
import { awaitWith, type Browser, patience, pause } from './browser.ts';
import { freePort } from './nginx.ts';

/** Waits for a driver to answer, then opens a window. */
async function connect(address: string): Promise<WebDriver> {
  for (let left = 300; ; left -= 1) {
    const isThere = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) break;
    if (left === 0) throw new Error(`WebKitWebDriver: expected an answer at ${address}`);
    await pause();
  }
  return new Builder().usingServer(address).withCapabilities({ browserName: 'MiniBrowser' }).build();
}

/** How long a page may take to answer one script, in milliseconds. */
const answerTime = 10_000;

/** A script that meets a page on its way out is never answered by this driver, while the next one is. */
async function answered<T>(script: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = sleep(answerTime, undefined, { signal: ended.signal }).then(() => {
    throw new Error(`no answer to a script in ${answerTime} ms`);
  });
  late.catch(() => {});
  return Promise.race([script, late]).finally(() => ended.abort());
}

/** The first visible element with these words, once the page has been read. */
function visible(selector: string, text: string): Element | undefined {
  if (document.readyState !== 'complete') return undefined;
  const all = [...document.querySelectorAll(selector)];
  return all.find((one) => one.checkVisibility() && one.textContent?.includes(text));
}

/** As the driver clicks: it brings the element into view, and says so where something else lies over it. */
async function clickIn(window: WebDriver, selector: string, text: string): Promise<void> {
  for (const end = Date.now() + patience; ; await pause()) {
    try {
      const script = `return (${visible})(arguments[0], arguments[1]);`;
      const found = await answered(window.executeScript<WebElement | null>(script, selector, text));
      if (!found) throw new Error(`Not found on ${await window.getCurrentUrl()}: ${selector} ${text}`);
      return await found.click();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

export interface WebKit extends Browser {
  /** Chooses a file of this machine in a field for files, as a person does. */
  choose: (selector: string, path: string) => Promise<void>;
}

/**
 * The engine of every iPhone, as WebKitGTK has it, on a screen that is not there, driven by WebDriver. It tells neither
 * requests nor what the console says.
 *
 * @throws if a program is missing, or if the driver does not answer
 */
export async function startWebKit(): Promise<WebKit> {
  const port = await freePort();
  // A browser that nobody has used before, and a place where it may keep what pages store.
  const home = mkdtempSync(join(tmpdir(), 'portal-webkit-'));
  const screen = ['-a', '--server-args=-screen 0 1280x1024x24'];
  const driver = spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: home },
    // A group of its own: the screen and the window end with it.
    detached: true,
  });
  const failed = new Promise<never>((_, reject) => driver.once('error', reject));
  const window = await Promise.race([connect(`http://127.0.0.1:${port}`), failed]);
  const look: Browser['look'] = (find, argument = '') =>
    answered(window.executeScript(`return (${find})(arguments[0]);`, argument));
  return {
    requests: [],
    errors: [],
    open: (address) => window.get(address),
    look,
    await: awaitWith(look),
    click: (selector, text = '') => clickIn(window, selector, text),
    type: (keys) => window.actions().sendKeys(keys).perform(),
    choose: async (selector, path) => {
      await window.findElement(By.css(selector)).sendKeys(path);
    },
    stop: async () => {
      await window.quit();
      if (driver.pid) process.kill(-driver.pid, 'SIGTERM');
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
