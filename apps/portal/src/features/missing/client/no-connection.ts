// The page that stands in for one that is not on the device. What it can show is loaded from the device, too.
const retry = document.querySelector<HTMLElement>('#no-connection .waiting');
retry?.addEventListener('click', () => location.reload());
retry?.classList.remove('waiting');
import('./stand-in.ts').then(({ showWhatIsKept }) => showWhatIsKept()).catch(() => undefined);
