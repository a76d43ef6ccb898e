/** The buttons that print: one within a sheet prints this sheet only, any other the whole page. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const sheet = button.closest('article');
    sheet?.setAttribute('data-only', '');
    // Some browsers return from print() at once, so what is printed alone is so until printing has ended.
    addEventListener('afterprint', () => sheet?.removeAttribute('data-only'), { once: true });
    print();
  });
}

// Firefox ticks again on reload what was ticked before; a page that comes back whole keeps its state.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) return;
  for (const box of document.querySelectorAll<HTMLInputElement>('main input[type="checkbox"]'))
    box.checked = false;
});
