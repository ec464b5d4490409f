import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { isSignalEvent, LIABILITY, OUTCOMES, type Signal, TO_GUARDIANS } from '../domain/signal.ts'
import { findSignal } from '../read/signals.ts'
import { markClosed, markTakenUp } from '../store/signals.ts'

const which = { signalId: idField, version: versionField.optional() }
const output = z.object({ signalId: z.uuid() })

async function openSignal(
  act: Act,
  { signalId, version }: { readonly signalId: string; readonly version?: number | undefined },
): Promise<Result<Signal, Refusal>> {
  const signal = await findSignal(act, signalId)
  if (signal === undefined) return notFound('signal')
  if (!isSignalEvent('close', signal.state)) return refuse('complaints.signal-closed', { status: 'state' })
  return version !== undefined && version !== signal.version ? stale() : ok(signal)
}

/** What is written of a signal names the signal alone, never the child. */
function eventOf({ id, region }: Signal): Omit<HistoryEvent, 'name'> {
  return { region, subject: { kind: 'safety-signal', id }, cite: [LIABILITY] }
}

/** The service starts to look into a signal. */
export const takeUpSignal = command({
  name: 'complaints.take-up-signal',
  title: { kk: 'Хабарды қарауға алу', ru: 'Взять сигнал в работу', en: 'Take up a signal' },
  basis: [LIABILITY, TO_GUARDIANS],
  hidesPerson: true,
  input: z.object(which),
  output,
  run: async (act, given) => {
    const found = await openSignal(act, given)
    if (!found.ok) return found
    if (!isSignalEvent('take-up', found.value.state))
      return refuse('complaints.signal-taken-up', { status: 'state' })
    if (!(await markTakenUp(act, found.value))) return stale()
    await act.record({ name: 'complaints.signal-taken-up', ...eventOf(found.value) })
    return ok({ signalId: found.value.id })
  },
})

/** The service says what it found and did. */
export const closeSignal = command({
  name: 'complaints.close-signal',
  title: { kk: 'Хабарды аяқтау', ru: 'Закрыть сигнал', en: 'Close a signal' },
  basis: [LIABILITY, TO_GUARDIANS],
  hidesPerson: true,
  input: z.object({ ...which, outcome: z.enum(OUTCOMES), measures: textField }),
  output,
  run: async (act, { outcome, measures, ...given }) => {
    const found = await openSignal(act, given)
    if (!found.ok) return found
    if (!(await markClosed(act, found.value, { outcome, measures }))) return stale()
    await act.record({ name: 'complaints.signal-closed', ...eventOf(found.value) })
    return ok({ signalId: found.value.id })
  },
})
