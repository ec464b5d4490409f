import { phoneNow } from '#platform/clock/client/phone-clock.ts'
import { keyOf, newSalt, seal, unseal } from './lock.ts'
import { command, query } from './server.ts'
import type { AnsweredRecord, Bundle, Child, OutRecord, Said, SyncState } from './shapes.ts'
import {
  changeSettings,
  dropEntry,
  entryKeys,
  eraseAll,
  moveAnswered,
  readEntry,
  readSettings,
  writeEntry,
} from './store.ts'

const OUT = 'out:'
const DONE = 'done:'
const BUNDLE = 'bundle'
const CHECK = 'check'
const MOST_AT_ONCE = 20
const MOST_WRONG_PINS = 10
const HOUR_MS = 3_600_000

/** The key while the program is open; gone when it is locked or closed. */
let key: CryptoKey | undefined

export const isOpen = (): boolean => key !== undefined

export function lock(): void {
  key = undefined
}

async function put(name: string, value: unknown): Promise<void> {
  if (key !== undefined) await writeEntry(name, await seal(key, name, value))
}

async function get<T>(name: string): Promise<T | undefined> {
  const sealed = await readEntry(name)
  if (sealed === undefined || key === undefined) return undefined
  return (await unseal(key, name, sealed)) as T | undefined
}

/** How many records are on this telephone; known also while it is locked. */
export async function countHeld(): Promise<number> {
  return (await entryKeys(OUT)).length
}

interface Contact {
  readonly isToErase: boolean
  readonly author: string
  readonly ageLimitHours: number
}

const nameOfDevice = () =>
  (/Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(navigator.userAgent)?.[0] ?? 'Web').slice(0, 40)

/** Takes this telephone into use with a PIN. Needs the network and a session. */
export async function prepare(pin: string): Promise<SyncState> {
  const deviceId = crypto.randomUUID()
  const enrolled = await command('field.enrol', { deviceId, name: nameOfDevice() })
  if (enrolled.kind === 'offline') return 'offline'
  if (enrolled.kind === 'refused') return enrolled.status === 401 ? 'signed-out' : 'failed'
  const salt = newSalt()
  key = await keyOf(pin, salt)
  await put(CHECK, CHECK)
  const settings = {
    deviceId,
    salt,
    author: '',
    lastContact: phoneNow().getTime(),
    ageLimitHours: 1,
    sent: 0,
    wrongPins: 0,
  }
  await changeSettings(settings)
  return refresh()
}

/** Opens the program with a PIN. After too many wrong ones the list of children goes; records stay, sealed. */
export async function unlock(pin: string): Promise<'open' | 'wrong' | 'forgotten'> {
  const settings = await readSettings()
  if (settings === undefined) return 'wrong'
  const tried = await keyOf(pin, settings.salt)
  const check = await readEntry(CHECK)
  if (check !== undefined && (await unseal(tried, CHECK, check)) === CHECK) {
    key = tried
    await changeSettings({ wrongPins: 0 })
    return 'open'
  }
  const wrongPins = settings.wrongPins + 1
  await changeSettings({ wrongPins })
  if (wrongPins < MOST_WRONG_PINS) return 'wrong'
  await dropEntry(BUNDLE)
  return 'forgotten'
}

/** The list and the questionnaires; `old` when they were too long without contact and have been forgotten. */
export async function readBundle(): Promise<Bundle | 'old' | undefined> {
  const settings = await readSettings()
  if (settings === undefined) return undefined
  const age = phoneNow().getTime() - settings.lastContact
  if (age <= settings.ageLimitHours * HOUR_MS) return get<Bundle>(BUNDLE)
  await dropEntry(BUNDLE)
  return 'old'
}

/** Writes a record into the outbox; from here on it is sent and never changed. */
export async function keepRecord(child: Child, said: Said): Promise<void> {
  const id = crypto.randomUUID()
  const { childId, fullName: childName, instrumentId, instrumentVersion } = child
  const takenAt = phoneNow().toISOString()
  await put(OUT + id, { id, childId, childName, instrumentId, instrumentVersion, takenAt, ...said })
}

async function readAll<T>(prefix: string): Promise<readonly T[]> {
  const keys = await entryKeys(prefix)
  const read = await Promise.all(keys.map((name) => get<T>(name)))
  return read.filter((one) => one !== undefined)
}

export const readOutbox = (): Promise<readonly OutRecord[]> => readAll<OutRecord>(OUT)
export const readAnswers = (): Promise<readonly AnsweredRecord[]> => readAll<AnsweredRecord>(DONE)

interface Delivered {
  readonly clockDifference: number
  readonly answers: readonly {
    readonly id: string
    readonly outcome: AnsweredRecord['outcome']
    readonly reason: string | null
  }[]
}

async function noteAnswers(records: readonly OutRecord[], { answers }: Delivered): Promise<void> {
  for (const { id, outcome, reason } of answers) {
    const record = records.find((one) => one.id === id)
    if (record === undefined || key === undefined) continue
    const { childName, takenAt } = record
    const answer = await seal(key, DONE + id, { childName, takenAt, outcome, reason })
    await moveAnswered(OUT + id, DONE + id, answer)
  }
}

/** The telephone's clock is behind the server's by so many seconds, as the last delivery has shown. */
let difference = 0
export const clockDifference = (): number => difference

async function sendRecords(deviceId: string): Promise<SyncState> {
  const waiting = await readOutbox()
  for (let from = 0; from < waiting.length; from += MOST_AT_ONCE) {
    const some = waiting.slice(from, from + MOST_AT_ONCE)
    const records = some.map(({ childName: _, ...record }) => record)
    const left = waiting.length - from - some.length
    const sentAt = phoneNow().toISOString()
    const sent = await command<Delivered>('field.deliver', { deviceId, sentAt, left, records })
    if (sent.kind !== 'value') return stateOf(sent)
    difference = sent.value.clockDifference
    await noteAnswers(some, sent.value)
  }
  return 'idle'
}

function stateOf(
  answer: { readonly kind: 'offline' } | { readonly kind: 'refused'; readonly status: number },
): SyncState {
  if (answer.kind === 'offline') return 'offline'
  if (answer.status === 401) return 'signed-out'
  return answer.status === 404 || answer.status === 403 ? 'other-account' : 'failed'
}

/** Erases this telephone and tells the server that it was done. */
export async function erase(deviceId: string): Promise<void> {
  await eraseAll()
  lock()
  for (const name of await caches.keys()) await caches.delete(name)
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
  await command('field.contact', { deviceId, held: 0, isErased: true })
}

async function takeAlong(deviceId: string): Promise<SyncState> {
  const bundle = await query<Bundle>('field.bundle', { deviceId })
  if (bundle.kind !== 'value') return stateOf(bundle)
  await put(BUNDLE, bundle.value)
  await changeSettings({ lastContact: phoneNow().getTime() })
  return 'idle'
}

let underWay: Promise<SyncState | 'erased'> | undefined

async function contactOnce(): Promise<SyncState | 'erased'> {
  const settings = await readSettings()
  if (settings === undefined) return 'idle'
  const { deviceId } = settings
  const met = await command<Contact>('field.contact', { deviceId, held: await countHeld() })
  if (met.kind !== 'value') return stateOf(met)
  if (met.value.isToErase) {
    await erase(deviceId)
    return 'erased'
  }
  const { author, ageLimitHours } = met.value
  await changeSettings({ author, ageLimitHours })
  if (key === undefined) return 'idle'
  const sent = await sendRecords(deviceId)
  return sent === 'idle' ? takeAlong(deviceId) : sent
}

/** A contact with the server: erases when told so; sends what is here; brings the list anew. One at a time. */
export function synchronise(): Promise<SyncState | 'erased'> {
  underWay ??= contactOnce().finally(() => {
    underWay = undefined
  })
  return underWay
}

async function refresh(): Promise<SyncState> {
  const state = await synchronise()
  return state === 'erased' ? 'idle' : state
}

/** Leaves this telephone: everything here is erased. Refused while there are records that were not sent. */
export async function leave(): Promise<boolean> {
  const settings = await readSettings()
  if (settings === undefined || (await countHeld()) > 0) return false
  await erase(settings.deviceId)
  return true
}
