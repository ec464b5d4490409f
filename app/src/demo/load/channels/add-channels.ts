import { addDays } from '@tirek/kernel'
import { markOf } from '#platform/gateways/journal.ts'
import { CHANNELS, type Channel, type FaultKind } from '#platform/gateways/ports.ts'
import { type LoadContext, officeTime } from '../context.ts'

/** How many messages go by each channel on a day, about. */
const DAILY: Readonly<Record<Channel, number>> = {
  identity: 6,
  disability: 6,
  ipar: 6,
  court: 2,
  'digital-documents': 2,
  'mobile-citizens': 9,
  'e-sobes': 4,
  sms: 9,
  mail: 5,
  portal: 1,
}

/** What did not agree in the week: days ago, channel, what came. */
const ODD: readonly (readonly [ago: number, channel: Channel, fault: FaultKind, surplus: number])[] = [
  [1, 'disability', 'wrong-person', 0],
  [2, 'e-sobes', 'duplicate', 1],
  [3, 'ipar', 'replayed', 0],
  [4, 'sms', 'timeout', 0],
  [5, 'court', 'garbage', 0],
]

const DAYS = 7
const STEP_MINUTES = 37

/** A week of the exchange with other systems, with an odd message here and there. */
export function addChannels(context: LoadContext): void {
  for (let ago = DAYS; ago >= 1; ago -= 1)
    for (const channel of CHANNELS)
      for (let n = 0; n < DAILY[channel]; n += 1) addMessage(context, { channel, ago, n })
  for (const [ago, channel, fault, surplus] of ODD)
    addMessage(context, { channel, ago, n: 99, fault, surplus })
}

interface Plan {
  readonly channel: Channel
  readonly ago: number
  readonly n: number
  readonly fault?: FaultKind
  readonly surplus?: number
}

const NOT_TAKEN: readonly FaultKind[] = ['garbage', 'wrong-person', 'replayed', 'duplicate']

function addMessage(context: LoadContext, { channel, ago, n, fault, surplus = 0 }: Plan): void {
  const at = officeTime(context, addDays(context.asOf, -ago), (n * STEP_MINUTES) % 500)
  const isAnswered = fault === undefined
  context.bulk.add('outside_message', {
    channel,
    mark: markOf(`demo/${channel}/${ago}/${n}`),
    first_at: at,
    last_at: at,
    tries: isAnswered ? 1 : 2,
    answered_at: isAnswered ? at : null,
    not_taken: fault !== undefined && NOT_TAKEN.includes(fault) ? 1 : 0,
    surplus,
    last_fault: fault ?? null,
    last_fault_at: fault === undefined ? null : at,
  })
}
