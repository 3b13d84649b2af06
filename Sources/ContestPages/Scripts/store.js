// A database of the browser's, opened anew where the browser has closed it.

/** `upgrade(database)` makes its stores. Returns `within` and `drop`, which deletes it for good. */
export function database(name, upgrade) {
  let opened;
  let isDropped = false;

  function open() {
    if (isDropped) return Promise.reject(new Error('dropped'));
    opened ??= new Promise((done, failed) => {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => upgrade(asked.result);
      asked.onsuccess = () => {
        // Another tab logs off: its deletion must not wait for this one.
        asked.result.onversionchange = () => { asked.result.close(); opened = undefined; };
        asked.result.onclose = () => { opened = undefined; };
        done(asked.result);
      };
      asked.onerror = () => failed(asked.error);
      asked.onblocked = () => failed(new Error('blocked'));
    });
    return opened;
  }

  async function once(store, mode, work, durability = 'strict') {
    const found = await open();
    return new Promise((done, failed) => {
      const options = mode === 'readwrite' ? { durability } : undefined;
      const transaction = found.transaction(store, mode, options);
      const result = { value: undefined };
      transaction.oncomplete = () => done(result.value);
      transaction.onabort = () => failed(transaction.error);
      const request = work(transaction.objectStore(store), result);
      if (request) request.onsuccess = () => { result.value = request.result; };
    });
  }

  /**
   * Runs `work(store, result)` in one transaction; done when it is on the disk, with what the request that `work`
   * returns has found, or `result.value`.
   *
   * Browsers close a store under a page that slept, some without a word: then it is opened anew.
   */
  async function within(...asked) {
    try {
      return await once(...asked);
    } catch (error) {
      if (error?.name === 'QuotaExceededError') throw error;
      opened = undefined;
      return once(...asked);
    }
  }

  async function drop() {
    if (opened) (await opened.catch(() => null))?.close();
    opened = undefined;
    isDropped = true;
    await new Promise((done) => {
      const asked = indexedDB.deleteDatabase(name);
      asked.onsuccess = asked.onerror = asked.onblocked = () => done();
    });
  }

  return { within, drop };
}
