// Reloading a judge's page without network, where the browser allows it (https or the device itself). It keeps
// the empty page and the program's files; marks are none of its business.

const folder = new URL(location.href).searchParams.get('scripts') ?? '';
const names = (new URL(location.href).searchParams.get('names') ?? '').split(',').filter(Boolean);
const NAME = `contest-${folder}`;
const SHELL = '/cham/vo';
const FILES = [SHELL, '/style.css', '/icon.svg', '/manifest.webmanifest', ...names.map((name) => `${folder}/${name}`)];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((all) => Promise.all(all.filter((name) => name !== NAME).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  // The language may have been changed since.
  if (event.data === 'shell') event.waitUntil(caches.open(NAME).then((cache) => cache.add(SHELL)).catch(() => {}));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && (pathname === '/cham' || pathname.startsWith('/cham/'))) {
    event.respondWith(page(request));
  } else if (pathname.startsWith('/script/')) {
    event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
  } else if (FILES.includes(pathname) && pathname !== SHELL) {
    event.respondWith(fetch(request).catch(() => caches.match(request, { ignoreSearch: true }).then((found) => found ?? Response.error())));
  }
});

/** From the server; where it does not answer soon, the empty page that fills itself from the device. */
async function page(request) {
  const shell = async () => (await caches.match(SHELL)) ?? Response.error();
  const late = new Promise((done) => { setTimeout(done, 6000, null); });
  try {
    const answer = await Promise.race([fetch(request), late]);
    return answer && answer.status < 500 ? answer : shell();
  } catch {
    return shell();
  }
}
