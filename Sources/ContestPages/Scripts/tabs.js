// Tabs of one browser tell each other what changed; the truth is in IndexedDB.

const channel = 'BroadcastChannel' in self ? new BroadcastChannel('contest-judge') : null;

/** Tells the other tabs. */
export const tell = (message) => channel?.postMessage(message);

/** Calls `hear` with what another tab tells. */
export function listen(hear) {
  channel?.addEventListener('message', (event) => hear(event.data));
}
