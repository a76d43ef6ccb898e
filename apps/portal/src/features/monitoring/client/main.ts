// Shows the place to open a file. What reads it and makes the report is loaded when a file is chosen.
const tool = document.querySelector<HTMLElement>('#tool');
const input = document.querySelector<HTMLInputElement>('#tool-file');
const drop = document.querySelector<HTMLElement>('.drop');

const start = async (what: File | string) => {
  const part = await import('./open.ts').catch(() => undefined);
  const problem = document.getElementById('tool-problem');
  if (part) part.open(what);
  else if (problem) {
    problem.textContent = tool?.dataset['unloaded'] ?? '';
    problem.hidden = false;
  }
};

if (tool && input && drop) {
  tool.hidden = false;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) start(file);
  });
  drop.addEventListener('dragover', (event) => event.preventDefault());
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) start(file);
  });
  const example = document.getElementById('tool-example');
  example?.addEventListener('click', () => start(example.dataset['file'] ?? ''));
}

// Makes the file a module of its own, so that its names are not global.
export {};
