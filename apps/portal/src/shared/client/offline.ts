// Keeps the portal on the device for the time without a connection, and offers a reload when a newer build waits.
// Where the browser cannot or may not, nothing changes.

const { lang, dataset } = document.documentElement;
const notice = document.querySelector<HTMLElement>('#update');
const base = `${import.meta.env.BASE_URL}/`.replace(/\/+$/, '/');

function ask(waiting: ServiceWorker): void {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'newer' && notice) notice.hidden = false;
  });
  notice?.querySelector('button')?.addEventListener('click', () => {
    serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting.postMessage({ isWanted: true });
  });
  waiting.postMessage({ build: dataset['build'] });
}

async function start(): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { updateViaCache: 'none' });
  if (registration.waiting) ask(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) ask(installing);
    });
  });
  const { active } = await navigator.serviceWorker.ready;
  // Who asked the browser to save data gets no pages in advance.
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  active?.postMessage({ path: location.pathname, ...(connection?.saveData ? {} : { lang }) });
}

// A development server has no worker.
if (dataset['build'] && 'serviceWorker' in navigator)
  addEventListener('load', () => {
    start().catch(() => undefined);
  });
