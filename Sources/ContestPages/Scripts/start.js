// A plain script before the page's modules. Where one of those does not arrive, none of them runs: the page goes on
// without scripts, and what the device still holds would stay there. It is loaded again when the network is back,
// a few times, and never over something that was typed.

const KEY = 'contest-again';
const MOST = 5;
let tries = 0;
let hasFailed = false;
let wait = 1000;

try {
  tries = Number(sessionStorage.getItem(KEY)) || 0;
} catch {
  // Where nothing is kept nothing can be counted.
  tries = MOST;
}

const isUntouched = () => !document.querySelector('.problems, [data-at=conflict]')
  && [...document.querySelectorAll('main input:not([type=hidden]), main textarea')].every((each) =>
    each.value === each.defaultValue && each.checked === each.defaultChecked);

async function again() {
  await new Promise((done) => { setTimeout(done, wait * (0.5 + Math.random())); });
  wait = Math.min(30_000, 2 * wait);
  const isThere = await fetch('/healthz', { cache: 'no-store' }).then(({ ok }) => ok, () => false);
  if (!isThere) return again();
  if (!isUntouched()) return undefined;
  sessionStorage.setItem(KEY, tries + 1);
  return location.reload();
}

function lost() {
  if (hasFailed) return;
  hasFailed = true;
  if (tries < MOST) again();
}

addEventListener('error', ({ target }) => { if (target?.type === 'module') lost(); }, true);
// The words of the page's language, which are asked for by a module.
addEventListener('scripts-lost', lost);
addEventListener('load', () => {
  if (tries && tries < MOST && !hasFailed) sessionStorage.removeItem(KEY);
});
