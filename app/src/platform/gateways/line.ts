import { err, type Result } from '@tirek/kernel'
import { type BreakerSettings, type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts'
import type { ChannelJournal, Outcome } from './journal.ts'
import type { Channel, FaultKind, GatewayFault, LineState } from './ports.ts'

/** What went wrong at one try, before it is known on which channel. */
export type Trouble = { readonly kind: FaultKind; readonly detail: string }

export type LineSettings = {
  readonly now: () => Date
  readonly journal: ChannelJournal
  /** Each try; with one repeat and `failuresToOpen` 2 a dead system costs under 5 s once, then nothing. */
  readonly timeoutMs?: number
  readonly tries?: number
  /** Before the second try; doubles with each further one. */
  readonly pauseMs?: number
  readonly breaker?: BreakerSettings
}

/** The lines to the outside: retries with backoff, one circuit breaker for each channel, every try in the journal. */
export interface Lines {
  readonly timeoutMs: number
  ask<T>(
    channel: Channel,
    messageId: string,
    once: () => Promise<Result<T, Trouble>>,
  ): Promise<Result<T, GatewayFault>>
  stateOf(channel: Channel): LineState
}

const DEFAULT_BREAKER: BreakerSettings = { failuresToOpen: 2, coolDownMs: 30_000 }

// A refusal, a reply about someone else and «later» prove that the system is up; repeating would not help.
const PROVES_LIFE: readonly FaultKind[] = ['rejected', 'wrong-person', 'waiting', 'not-allowed']

/** Opens the lines; nothing is sent yet. */
export function openLines(settings: LineSettings): Lines {
  const breakers = new Map<Channel, CircuitBreaker>()
  const breakerOf = (channel: Channel) => {
    const known = breakers.get(channel) ?? createCircuitBreaker(settings.breaker ?? DEFAULT_BREAKER)
    breakers.set(channel, known)
    return known
  }
  return {
    timeoutMs: settings.timeoutMs ?? 2000,
    ask: (channel, messageId, once) => ask(settings, breakerOf(channel), { channel, messageId, once }),
    stateOf: (channel) => breakerOf(channel).state(settings.now()),
  }
}

interface Asked<T> {
  readonly channel: Channel
  readonly messageId: string
  readonly once: () => Promise<Result<T, Trouble>>
}

async function ask<T>(
  settings: LineSettings,
  breaker: CircuitBreaker,
  asked: Asked<T>,
): Promise<Result<T, GatewayFault>> {
  const { now, tries = 2, pauseMs = 200 } = settings
  const { channel } = asked
  let last: Trouble | undefined
  for (let attempt = 1; attempt <= tries && breaker.admits(now()); attempt += 1) {
    if (last !== undefined) await pause(pauseMs * 2 ** (attempt - 2))
    const reply = await tryOnce(settings, breaker, asked)
    if (reply.ok) return reply
    last = reply.error
    if (PROVES_LIFE.includes(last.kind)) break
  }
  if (last !== undefined) return err({ channel, ...last })
  note(settings, asked, 'circuit-open')
  return err({ channel, kind: 'circuit-open', detail: 'not tried: the system failed a moment ago' })
}

async function tryOnce<T>(
  settings: LineSettings,
  breaker: CircuitBreaker,
  asked: Asked<T>,
): Promise<Result<T, Trouble>> {
  const reply = await asked.once()
  note(settings, asked, reply.ok ? 'answered' : reply.error.kind)
  if (reply.ok || PROVES_LIFE.includes(reply.error.kind)) breaker.succeeded()
  else breaker.failed(settings.now())
  return reply
}

function note<T>({ journal, now }: LineSettings, { channel, messageId }: Asked<T>, outcome: Outcome): void {
  journal.note({ channel, messageId, at: now(), outcome })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
