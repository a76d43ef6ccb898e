// Copy buttons beside snippets. Where the browser does not let a page copy, the snippet is selected instead.
const status = document.getElementById('copied');
const say = (text: string | undefined) => {
  if (status) status.textContent = text ?? '';
};

async function copy(code: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    say(status?.dataset['done']);
  } catch {
    getSelection()?.selectAllChildren(code);
    say(status?.dataset['failed']);
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const code = button.parentElement?.querySelector('[data-snippet]');
  if (!code) continue;
  button.hidden = false;
  button.addEventListener('click', () => copy(code));
}

// Makes the file a module of its own, so that its names are not global.
export {};
