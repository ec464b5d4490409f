import { localize, ok } from '@tirek/kernel'
import { titledCitation } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { NORM_KEYS, normOf } from '../domain/norms.ts'
import { CONCERNS, LIABILITY, OUTCOMES, type Signal, SOURCES, TO_GUARDIANS } from '../domain/signal.ts'
import { countByNorm, findSignal, listSignals } from '../read/signals.ts'

const shape = z.object({
  id: z.uuid(),
  number: z.string(),
  childName: z.string(),
  childBirth: z.string(),
  concern: z.enum(CONCERNS),
  /** The norm that was breached, in words. */
  norm: z.string().nullable(),
  source: z.enum(SOURCES),
  words: z.string(),
  isUrgent: z.boolean(),
  filedOn: z.string(),
  filer: z.string(),
  filerRole: z.string(),
  filerOrganisation: z.string().nullable(),
  due: z.string(),
  isLate: z.boolean(),
  state: z.enum(['filed', 'taken-up', 'closed']),
  takenUpBy: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  measures: z.string().nullable(),
  version: z.number(),
})

/** A signal as the guardianship service reads it. */
export type ShownSignal = z.output<typeof shape>

function normWords(key: string | undefined, { lang }: Pick<Act, 'lang'>): string | null {
  const norm = normOf(key)
  return norm === undefined ? null : titledCitation(norm, lang)
}

async function inWords(act: Act, signals: readonly Signal[]): Promise<z.input<typeof shape>[]> {
  const ids = signals.flatMap(({ filerOrganisationId }) => filerOrganisationId ?? [])
  const found = await listOrganisationsById(act.db, [...new Set(ids)])
  const names = new Map(found.map(({ id, name }) => [id, localize(name, act.lang)]))
  return signals.map(
    ({ region: _, filedAt: __, personId: ___, filerOrganisationId, filerName, filerRole, ...one }) => ({
      ...one,
      filer: filerName,
      filerRole: isRole(filerRole) ? localize(ROLES[filerRole].name, act.lang) : filerRole,
      filerOrganisation: names.get(filerOrganisationId ?? '') ?? null,
      due: one.dueOn,
      isLate: one.state === 'filed' && one.dueOn < act.today,
      norm: normWords(one.norm, act),
      takenUpBy: one.takenUpBy ?? null,
      outcome: one.outcome ?? null,
      measures: one.measures ?? null,
    }),
  )
}

const PAGE_SIZE = 20

/** Signals of the service that asks; the reading is written down, and not under the children. */
export const listAllSignals = query({
  name: 'complaints.signals',
  title: {
    kk: 'Балалардың қауіпсіздігі туралы хабарлар',
    ru: 'Сигналы о безопасности детей',
    en: 'Child-safety signals',
  },
  basis: [LIABILITY, TO_GUARDIANS],
  hidesPerson: true,
  input: z.object({
    page: z.number().int().min(1).max(1000).default(1),
    onlyOpen: z.boolean().default(false),
    norm: z.enum(NORM_KEYS).optional(),
  }),
  output: z.object({
    signals: z.array(shape),
    hasMore: z.boolean(),
    /** All signals of the body, by the norm that they name. */
    byNorm: z.array(z.object({ norm: z.string(), title: z.string(), count: z.number() })),
  }),
  reads: (_input, { signals }) => signals.map(({ id }) => id),
  run: async (act, { page, onlyOpen, norm }) => {
    const { signals, hasMore } = await listSignals(act, { page, onlyOpen, norm, size: PAGE_SIZE })
    const counts = await countByNorm(act.db)
    const byNorm = counts.map((one) => ({ ...one, title: normWords(one.norm, act) ?? one.norm }))
    return ok({ signals: await inWords(act, signals), hasMore, byNorm })
  },
})

/** One signal; the reading is written down with the id of the signal. */
export const showSignal = query({
  name: 'complaints.signal',
  title: {
    kk: 'Баланың қауіпсіздігі туралы хабар',
    ru: 'Сигнал о безопасности ребёнка',
    en: 'A child-safety signal',
  },
  basis: [LIABILITY, TO_GUARDIANS],
  hidesPerson: true,
  input: z.object({ signalId: idField }),
  output: shape,
  reads: ({ signalId }) => [signalId],
  run: async (act, { signalId }) => {
    const signal = await findSignal(act, signalId)
    const [shown] = signal === undefined ? [] : await inWords(act, [signal])
    return shown === undefined ? notFound('signal') : ok(shown)
  },
})
