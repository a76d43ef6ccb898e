import { spawn } from 'node:child_process';
import { Builder, Origin, type WebDriver } from 'selenium-webdriver';
import { awaitWith, type Browser, clickWith, pause } from './browser.ts';
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

/**
 * The engine of every iPhone, as WebKitGTK has it, on a screen that is not there, driven by WebDriver. It tells neither
 * requests nor what the console says.
 *
 * @throws if a program is missing, or if the driver does not answer
 */
export async function startWebKit(): Promise<Browser> {
  const port = await freePort();
  const screen = ['-a', '--server-args=-screen 0 1280x1024x24'];
  const driver = spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    // A group of its own: the screen and the window end with it.
    detached: true,
  });
  const failed = new Promise<never>((_, reject) => driver.once('error', reject));
  const window = await Promise.race([connect(`http://127.0.0.1:${port}`), failed]);
  const look: Browser['look'] = (find, argument = '') =>
    window.executeScript(`return (${find})(arguments[0]);`, argument);
  const until = awaitWith(look);
  return {
    requests: [],
    errors: [],
    open: (address) => window.get(address),
    look,
    await: until,
    click: clickWith(until, (x, y) =>
      window.actions().move({ x, y, origin: Origin.VIEWPORT }).click().perform(),
    ),
    type: (keys) => window.actions().sendKeys(keys).perform(),
    stop: async () => {
      await window.quit();
      if (driver.pid) process.kill(-driver.pid, 'SIGTERM');
    },
  };
}
