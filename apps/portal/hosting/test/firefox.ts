import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awaitWith, type Browser, clickWith } from './browser.ts';

type Params = Record<string, unknown>;
interface Message {
  id?: number;
  type?: string;
  message?: string;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shapes of WebDriver BiDi are many; each is read in one place below.
  result?: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  params?: any;
}

/** What WebDriver BiDi sends for a value of the page, as the value that it was. */
// biome-ignore lint/suspicious/noExplicitAny: as above
function plain(remote: any): any {
  if (remote.type === 'array') return remote.value.map(plain);
  return remote.value ?? null;
}

/**
 * Firefox, driven by WebDriver BiDi: https://w3c.github.io/webdriver-bidi/ Debian has no driver beside it that a client
 * library could talk to.
 *
 * @throws if there is no Firefox, or if it does not open its port
 */
export async function startFirefox({ isScripted }: { isScripted: boolean }): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'portal-firefox-'));
  const preferences = {
    'javascript.enabled': isScripted,
    'intl.accept_languages': 'sl',
    // The browser itself asks nobody for anything.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
    '--width=1280',
  ];
  const browser = spawn('firefox-esr', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (data: Buffer) => {
      said += data;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (found?.[1]) resolve(`${found[1]}/session`);
    });
    browser.once('error', reject);
    browser.once('exit', (code) => reject(new Error(`firefox-esr ended with ${code}: ${said}`)));
  });

  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const waiting = new Map<number, (message: Message) => void>();
  const requests: string[] = [];
  const errors: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(data);
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    if (message.method === 'network.beforeRequestSent') requests.push(message.params.request.url);
    if (message.method === 'log.entryAdded' && /error|warn/.test(message.params.level))
      errors.push(message.params.text);
  });
  let last = 0;
  const send = (method: string, params: Params): Promise<Message['result']> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ type, message, result }) =>
        type === 'error' ? reject(new Error(`${method}: ${message}`)) : resolve(result),
      );
      socket.send(JSON.stringify({ id: last, method, params }));
    });

  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] });
  const { context } = await send('browsingContext.create', { type: 'tab' });

  const look: Browser['look'] = async (find, argument = '') => {
    const { type, result, exceptionDetails } = await send('script.callFunction', {
      functionDeclaration: String(find),
      arguments: [{ type: 'string', value: argument }],
      // Promises never settle in a page without scripts.
      awaitPromise: false,
      target: { context, sandbox: 'test' },
    });
    if (type === 'exception') throw new Error(exceptionDetails.text);
    return plain(result);
  };
  const until = awaitWith(look);
  const act = (actions: Params) => send('input.performActions', { context, actions: [actions] });
  const clickAt = (x: number, y: number) => {
    const button = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    return act({ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x, y }, ...button] });
  };
  const type = (keys: string) =>
    act({
      type: 'key',
      id: 'keyboard',
      actions: [...keys].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    });

  return {
    requests,
    errors,
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    look,
    await: until,
    click: clickWith(until, clickAt),
    type,
    stop: async () => {
      browser.kill('SIGTERM');
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
