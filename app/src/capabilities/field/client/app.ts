/** Screening without a network: the program of the telephone. Everything here needs a script; the pages do not. */
import { childScreen } from './child-screen.ts'
import {
  countHeld,
  isOpen,
  leave,
  lock,
  prepare,
  readAnswers,
  readBundle,
  readOutbox,
  synchronise,
  unlock,
} from './phone.ts'
import { erasedScreen, homeScreen, lockScreen, startScreen, statusLine } from './screens.ts'
import type { Bundle, Child, SyncState } from './shapes.ts'
import { readSettings } from './store.ts'
import { currentLang, type PhoneLang, setLang, t } from './words.ts'

const LANG_KEY = 'tirek-field-lang'
/** A weak signal comes and goes: what was not sent is tried again, ever less often. */
const TRY_AGAIN_MS = [2_000, 5_000, 15_000, 60_000]

let problem: SyncState = 'idle'
let note: string | undefined
let isErased = false
let tries = 0
let again: ReturnType<typeof setTimeout> | undefined
let editing: { readonly bundle: Bundle; readonly child: Child } | undefined

const main = document.querySelector<HTMLElement>('#app')

async function status(): Promise<HTMLElement> {
  const held = await countHeld()
  const settings = await readSettings()
  return statusLine({ held, sent: settings?.sent ?? 0 }, switchLang)
}

async function show(screen: HTMLElement): Promise<void> {
  const line = await status()
  main?.replaceChildren(line, screen)
}

/** Draws the line above anew; what somebody is writing stays. */
async function showStatus(): Promise<void> {
  const line = await status()
  main?.querySelector('.status')?.replaceWith(line)
}

async function home(): Promise<void> {
  const [bundle, outbox, answers] = await Promise.all([readBundle(), readOutbox(), readAnswers()])
  await show(
    homeScreen(
      { bundle, outbox, answers, problem, note },
      { open: edit, refresh: () => void sync(true), lock: close, leave: () => void goAway() },
    ),
  )
  note = undefined
}

async function draw(): Promise<void> {
  if (isErased) return show(erasedScreen())
  const settings = await readSettings()
  if (settings === undefined) return show(startScreen((pin) => void begin(pin), problem))
  if (!isOpen()) return show(lockScreen((pin) => void enter(pin), undefined))
  if (editing === undefined) return home()
  const { bundle, child } = editing
  const back = () => {
    editing = undefined
    void redraw()
  }
  return show(childScreen(bundle, child, { back, after: () => void saved() }))
}

async function redraw(): Promise<void> {
  await draw()
  main?.focus()
  scrollTo(0, 0)
}

function edit(bundle: Bundle, child: Child): void {
  editing = { bundle, child }
  void redraw()
}

async function saved(): Promise<void> {
  editing = undefined
  note = t('saved.note')
  await redraw()
  await sync(false)
}

function close(): void {
  lock()
  editing = undefined
  void redraw()
}

async function begin(pin: string): Promise<void> {
  problem = await prepare(pin)
  await redraw()
}

async function enter(pin: string): Promise<void> {
  const outcome = await unlock(pin)
  if (outcome !== 'open') return show(lockScreen((again) => void enter(again), outcome))
  await redraw()
  await sync(false)
}

async function goAway(): Promise<void> {
  if (await leave()) {
    isErased = true
    return redraw()
  }
  note = t('home.leave-blocked')
  return redraw()
}

/** The network is there and the server was not reached: once more after a while. */
function tryAgain(outcome: SyncState): void {
  clearTimeout(again)
  const isWorthIt = (outcome === 'offline' || outcome === 'failed') && navigator.onLine
  const pause = TRY_AGAIN_MS[Math.min(tries, TRY_AGAIN_MS.length - 1)]
  tries = isWorthIt ? tries + 1 : 0
  if (isWorthIt) again = setTimeout(() => void sync(false), pause)
}

/** A contact; nothing that somebody is writing is touched. */
async function sync(isAsked: boolean): Promise<void> {
  const outcome = await synchronise()
  if (outcome === 'erased') {
    isErased = true
    editing = undefined
    return redraw()
  }
  problem = outcome
  tryAgain(outcome)
  if (isAsked && outcome === 'idle') note = t('home.updated')
  return isOpen() && editing === undefined ? draw() : showStatus()
}

function switchLang(): void {
  const to: PhoneLang = currentLang() === 'kk' ? 'ru' : 'kk'
  localStorage.setItem(LANG_KEY, to)
  setLang(to)
  void redraw()
}

addEventListener('online', () => void sync(false))
addEventListener('offline', () => void showStatus())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void sync(false)
})

setLang(localStorage.getItem(LANG_KEY) === 'ru' ? 'ru' : 'kk')
void navigator.serviceWorker?.register('/field/app/worker.js', { scope: '/field/app/' })
void draw().then(() => sync(false))
