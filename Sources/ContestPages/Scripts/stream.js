// Server-sent events, one stream per browser: of the tabs that are seen one leads and tells the others.

const TYPES = ['hall', 'sheet', 'draft', 'cells', 'people', 'everything', 'bye', 'beat'];
/** For how long a tab leads unless it says so again. There are no Web Locks on plain http. */
const LEASE = 5000;
const TICK = 1500;
/** The server says something every quarter of a minute; a stream that is silent for longer is dead. */
const SILENCE = 40_000;
/** Where there is no stream, everything is looked at again this often. */
const POLL = 5000;
const RETRY = 30_000;

/** Milliseconds by a clock that nobody sets while a page is open; near enough the same in every tab. */
const clock = () => performance.timeOrigin + performance.now();

const name = () => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join('-');

/**
 * Follows what the server tells at `url`, while the page is seen. `hear(type, data)` hears every event once,
 * whichever tab it came to; `everything` also whenever something may have been missed. `from()`: how far the
 * page knows already, by the state that it has.
 */
export function follow(url, hear, from = () => '') {
  const me = name();
  const key = `contest-live:${url}`;
  const channel = 'BroadcastChannel' in self ? new BroadcastChannel(key) : null;
  let source = null;
  let isLeader = false;
  let isOver = false;
  /** How far this browser has been told, for a stream that is opened anew. */
  let mark = '';
  let heardAt = 0;
  let failures = 0;
  let poller = 0;
  let reopening = 0;

  const isSeen = () => document.visibilityState === 'visible';

  function lease() {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function store(value) {
    try {
      if (value) localStorage.setItem(key, JSON.stringify(value)); else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing: every tab has a stream of its own, which the server bounds.
    }
  }

  /** Takes the lead where nobody has it, and says again that it is taken. */
  function tick() {
    if (isOver || !isSeen()) return release();
    const now = clock();
    const held = channel && lease();
    // A clock that was set between two pages must not leave a lease for ever.
    const isOthers = held && held.tab !== me && held.until > now && held.until < now + 2 * LEASE;
    if (isOthers) return isLeader ? stepDown() : undefined;
    store({ tab: me, until: now + LEASE });
    if (!isLeader) {
      isLeader = true;
      open();
    } else if (source && now - heardAt > SILENCE) {
      open();
    }
    return undefined;
  }

  function stepDown() {
    isLeader = false;
    clearTimeout(reopening);
    source?.close();
    source = null;
    poll(false);
  }

  function release() {
    if (!isLeader) return;
    stepDown();
    if (lease()?.tab === me) store(null);
    channel?.postMessage({ kind: 'free' });
  }

  function open() {
    clearTimeout(reopening);
    source?.close();
    heardAt = clock();
    const known = mark || from();
    source = new EventSource(known ? `${url}?tu=${known}` : url);
    for (const type of TYPES) source.addEventListener(type, onEvent);
    source.onopen = () => {
      failures = 0;
      poll(false);
    };
    source.onerror = onError;
  }

  /** A break is mended by the browser; a refusal is not, and then the page looks for itself. */
  function onError() {
    failures += 1;
    if (source?.readyState === EventSource.CLOSED) {
      source = null;
      reopening = setTimeout(() => { if (isLeader) open(); }, RETRY * (0.75 + Math.random() / 2));
    }
    if (!source || failures > 1) poll(true);
  }

  function poll(isOn) {
    if (isOn === Boolean(poller)) return;
    clearInterval(poller);
    poller = isOn ? setInterval(() => share('everything', {}), POLL) : 0;
    if (isOn) share('everything', {});
  }

  function onEvent(event) {
    heardAt = clock();
    if (event.lastEventId) mark = event.lastEventId;
    if (event.type === 'beat') return;
    const data = JSON.parse(event.data);
    if (event.type === 'bye' && data.why === 'elsewhere') {
      stepDown();
      return;
    }
    share(event.type, data);
  }

  function share(type, data) {
    channel?.postMessage({ kind: 'event', type, data, mark });
    take(type, data);
  }

  function take(type, data) {
    if (type === 'bye' && data.why === 'session') {
      isOver = true;
      release();
    }
    hear(type, data);
  }

  channel?.addEventListener('message', ({ data }) => {
    if (data.kind === 'free') return setTimeout(tick, Math.random() * 200);
    mark = data.mark;
    return take(data.type, data.data);
  });
  document.addEventListener('visibilitychange', tick);
  addEventListener('pagehide', release);
  addEventListener('pageshow', tick);
  setInterval(tick, TICK);
  tick();
}
