// Where the public address was not known at build, addresses for other sites begin with that of this very page.
const { origin, host, protocol } = location;

if (protocol.startsWith('http')) {
  for (const code of document.querySelectorAll('[data-snippet]'))
    code.textContent = (code.textContent ?? '').replaceAll('="/', `="${origin}/`);
  for (const place of document.querySelectorAll('[data-address]'))
    place.textContent = host + (place.textContent ?? '');
}

// Makes the file a module of its own, so that its names are not global.
export {};
