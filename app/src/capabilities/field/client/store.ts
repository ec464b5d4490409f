/** A small store of the browser: plain settings, and entries that are sealed before they come here. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

export interface Settings {
  readonly deviceId: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly author: string
  readonly lastContact: number
  readonly ageLimitHours: number
  readonly sent: number
  readonly wrongPins: number
}

const NAME = 'tirek-field'
const SETTINGS = 'settings'
const ENTRIES = 'entries'

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  if (opened !== undefined) return opened
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(SETTINGS)
    request.result.createObjectStore(ENTRIES)
  }
  opened = asked(request)
  return opened
}

/** Work in one transaction: all of it stays, or nothing. */
async function within<T>(mode: IDBTransactionMode, work: (tx: IDBTransaction) => Promise<T>): Promise<T> {
  const tx = (await open()).transaction([SETTINGS, ENTRIES], mode)
  const ended = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
  const result = await work(tx)
  await ended
  return result
}

export function readSettings(): Promise<Settings | undefined> {
  return within('readonly', (tx) => asked<Settings | undefined>(tx.objectStore(SETTINGS).get('own')))
}

/** Changes some of the settings. */
export function changeSettings(change: Partial<Settings>): Promise<unknown> {
  return within('readwrite', async (tx) => {
    const store = tx.objectStore(SETTINGS)
    const known = await asked<Settings | undefined>(store.get('own'))
    return asked(store.put({ ...known, ...change }, 'own'))
  })
}

export function readEntry(key: string): Promise<Sealed | undefined> {
  return within('readonly', (tx) => asked<Sealed | undefined>(tx.objectStore(ENTRIES).get(key)))
}

export function writeEntry(key: string, sealed: Sealed): Promise<unknown> {
  return within('readwrite', (tx) => asked(tx.objectStore(ENTRIES).put(sealed, key)))
}

export function dropEntry(key: string): Promise<unknown> {
  return within('readwrite', (tx) => asked(tx.objectStore(ENTRIES).delete(key)))
}

/** The names of the entries that begin so. */
export async function entryKeys(prefix: string): Promise<readonly string[]> {
  const keys = await within('readonly', (tx) => asked(tx.objectStore(ENTRIES).getAllKeys()))
  return keys.map(String).filter((key) => key.startsWith(prefix))
}

/** A record has been answered: it leaves the outbox, its answer stays, and it counts as sent, once. */
export function moveAnswered(from: string, to: string, answer: Sealed): Promise<void> {
  return within('readwrite', async (tx) => {
    const entries = tx.objectStore(ENTRIES)
    if ((await asked(entries.get(from))) === undefined) return
    entries.delete(from)
    entries.put(answer, to)
    const settings = tx.objectStore(SETTINGS)
    const known = await asked<Settings | undefined>(settings.get('own'))
    if (known !== undefined) await asked(settings.put({ ...known, sent: known.sent + 1 }, 'own'))
  })
}

/** Erases everything this program keeps in the browser. */
export async function eraseAll(): Promise<void> {
  await within('readwrite', async (tx) => {
    tx.objectStore(ENTRIES).clear()
    await asked(tx.objectStore(SETTINGS).clear())
  })
}
