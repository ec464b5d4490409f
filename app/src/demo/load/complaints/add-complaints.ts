import type pg from 'pg'
import type { NamedPeople } from '../../named/families.ts'
import type { LoadContext } from '../context.ts'
import { casesOf } from './cases.ts'
import { addComplaint } from './complaint-rows.ts'
import { PLANS } from './plans.ts'
import { addSignal, SIGNALS } from './signal-rows.ts'

/** A few complaints of the named families in several states, and two signals, so that no list is empty. */
export function addComplaints(context: LoadContext, people: NamedPeople): void {
  const cases = casesOf(people)
  for (const [i, plan] of PLANS.entries()) {
    // The first three are those of the family that anyone can sign in as.
    const one = cases[i < 3 ? 0 : i]
    if (one !== undefined) addComplaint(context, plan, one, i + 1)
  }
  for (const [i, plan] of SIGNALS.entries()) {
    const one = cases.at(-1 - i)
    if (one !== undefined) addSignal(context, plan, one, i + 1)
  }
}

/** New complaints and signals are numbered after those of the demo. */
export async function passSerials(client: pg.Client): Promise<void> {
  await client.query(
    `select setval('complaints_number_serial', $1), setval('complaints_signal_serial', $2)`,
    [PLANS.length, SIGNALS.length],
  )
}
