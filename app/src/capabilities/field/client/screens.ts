import { ageInMonths, parseLocalDate } from '@tirek/kernel'
import { el, field } from './dom.ts'
import { clockDifference } from './phone.ts'
import type { AnsweredRecord, Bundle, Child, OutRecord, SyncState } from './shapes.ts'
import { currentLang, t } from './words.ts'

const MINUTE_S = 60
/** A clock so far off is worth a word. */
const NOTABLE_MINUTES = 5
const FEWEST_DIGITS = 6

/** The first screen of a new telephone: a PIN, twice. */
export function startScreen(prepare: (pin: string) => void, problem: SyncState): HTMLElement {
  const box = (id: string) =>
    el('input', {
      id,
      type: 'password',
      inputmode: 'numeric',
      autocomplete: 'off',
      'aria-describedby': 'pin-hint',
    })
  const first = box('pin')
  const again = box('pin-again')
  const wrong = el('p', { class: 'alert', role: 'alert', hidden: true })
  const form = el(
    'form',
    { class: 'flow', novalidate: true },
    wrong,
    field(t('pin.new'), first, t('pin.hint')),
    field(t('pin.again'), again),
    el('button', { type: 'submit', class: 'btn' }, t('start.title')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const isShort = !/^\d+$/.test(first.value) || first.value.length < FEWEST_DIGITS
    wrong.hidden = !isShort && first.value === again.value
    wrong.textContent = t(isShort ? 'pin.short' : 'pin.differs')
    if (wrong.hidden) prepare(first.value)
  })
  return el(
    'div',
    { class: 'flow' },
    el('h1', {}, t('start.title')),
    el('p', {}, t('start.lead')),
    problem === 'idle' ? undefined : problemNote(problem),
    form,
  )
}

/** What stands in the way of sending, and what to do. */
export function problemNote(problem: SyncState): HTMLElement | undefined {
  if (problem === 'idle' || problem === 'offline') return undefined
  if (problem === 'failed') return el('p', { class: 'notice' }, t('sync.failed'))
  if (problem === 'other-account') return el('p', { class: 'notice' }, t('sync.other-account'))
  const href = `/${currentLang()}/sign-in?to=/field/app/`
  return el('p', { class: 'notice' }, t('sync.signed-out'), ' ', el('a', { href }, t('start.sign-in-link')))
}

/** The PIN of a telephone in use. */
export function lockScreen(
  unlock: (pin: string) => void,
  wrong: 'wrong' | 'forgotten' | undefined,
): HTMLElement {
  const pin = el('input', { id: 'pin', type: 'password', inputmode: 'numeric', autocomplete: 'off' })
  const form = el(
    'form',
    { class: 'flow', novalidate: true },
    wrong === undefined ? undefined : el('p', { class: 'alert', role: 'alert' }, t(`pin.${wrong}`)),
    field(t('pin.title'), pin),
    el('button', { type: 'submit', class: 'btn' }, t('pin.open')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    unlock(pin.value)
  })
  return el('div', { class: 'flow' }, el('h1', {}, t('app.name')), form)
}

function ageOf(birthDate: string, today: string): string {
  const [birth, now] = [parseLocalDate(birthDate), parseLocalDate(today)]
  return birth.ok && now.ok ? `${ageInMonths(birth.value, now.value)} ${t('home.months')}` : ''
}

interface Home {
  readonly bundle: Bundle | 'old' | undefined
  readonly outbox: readonly OutRecord[]
  readonly answers: readonly AnsweredRecord[]
  readonly problem: SyncState
  readonly note: string | undefined
}

interface HomeActions {
  readonly open: (bundle: Bundle, child: Child) => void
  readonly refresh: () => void
  readonly lock: () => void
  readonly leave: () => void
}

function childLine(bundle: Bundle, child: Child, { outbox }: Home, open: HomeActions['open']): HTMLElement {
  const { childId, instrumentId, isOverdue } = child
  const isWritten = outbox.some((one) => one.childId === childId && one.instrumentId === instrumentId)
  const facts = [
    ageOf(child.birthDate, bundle.today),
    child.instrumentName[currentLang()],
    ...(isOverdue ? [t('home.overdue')] : []),
    ...(isWritten ? [t('home.written')] : []),
  ]
  const button = el(
    'button',
    { type: 'button', class: isWritten ? 'child written' : 'child', onclick: () => open(bundle, child) },
    el('b', {}, child.fullName),
    el('span', {}, facts.join(' · ')),
  )
  return el('li', {}, button)
}

function dueList(home: Home, open: HomeActions['open']): HTMLElement {
  const { bundle } = home
  if (bundle === 'old') return el('p', { class: 'notice' }, t('home.old'))
  if (bundle === undefined || bundle.children.length === 0) return el('p', {}, t('home.none'))
  return el(
    'ul',
    { class: 'children' },
    ...bundle.children.map((child) => childLine(bundle, child, home, open)),
  )
}

function answerLine({ childName, outcome, reason }: AnsweredRecord): HTMLElement {
  const words = [
    t(`answer.${outcome}`),
    ...(reason === null ? [] : [t(`reason.${reason}` as 'reason.answers')]),
  ]
  return el('li', { class: outcome }, el('b', {}, childName), ' ', el('span', {}, words.join(': ')))
}

function clockNote(): HTMLElement | undefined {
  const minutes = Math.round(clockDifference() / MINUTE_S)
  if (Math.abs(minutes) < NOTABLE_MINUTES) return undefined
  return el('p', { class: 'notice', id: 'clock' }, `${t('clock.wrong')} ${minutes} ${t('clock.minutes')}`)
}

/** Whom to screen, what was sent, and the way out. */
export function homeScreen(home: Home, actions: HomeActions): HTMLElement {
  const answers = [...home.answers].sort((a, b) => b.takenAt.localeCompare(a.takenAt))
  return el(
    'div',
    { class: 'flow' },
    home.note === undefined ? undefined : el('p', { class: 'good', role: 'status' }, home.note),
    problemNote(home.problem),
    clockNote(),
    el('h1', {}, t('home.due')),
    dueList(home, actions.open),
    el('button', { type: 'button', class: 'btn', onclick: actions.refresh }, t('home.refresh')),
    answers.length === 0 ? undefined : el('h2', {}, t('home.answers')),
    answers.length === 0 ? undefined : el('ul', { class: 'answers' }, ...answers.map(answerLine)),
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', class: 'btn quiet', onclick: actions.lock }, t('home.lock')),
      el('button', { type: 'button', class: 'btn quiet', onclick: actions.leave }, t('home.leave')),
    ),
  )
}

/** The telephone was erased. */
export function erasedScreen(): HTMLElement {
  const href = `/${currentLang()}/field`
  return el(
    'div',
    { class: 'flow' },
    el('h1', {}, t('erased.title')),
    el('p', {}, t('erased.lead')),
    el('p', {}, el('a', { href }, t('app.leave-page'))),
  )
}

/** The line above every screen: network, how many records are here, how many were sent. */
export function statusLine(
  counts: { readonly held: number; readonly sent: number },
  switchLang: () => void,
): HTMLElement {
  const isOnline = navigator.onLine
  return el(
    'header',
    { class: 'status' },
    el('span', { class: isOnline ? 'net on' : 'net off', id: 'net' }, t(isOnline ? 'net.on' : 'net.off')),
    el('span', { id: 'held' }, `${t('count.held')}: ${counts.held}`),
    el('span', { id: 'sent' }, `${t('count.sent')}: ${counts.sent}`),
    el(
      'button',
      { type: 'button', class: 'link', lang: currentLang() === 'kk' ? 'ru' : 'kk', onclick: switchLang },
      t('lang.other'),
    ),
  )
}
