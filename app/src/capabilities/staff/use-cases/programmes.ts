import { localize, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { type Authority, authorityOf } from '#platform/access/authority.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { GROUPS } from '../domain/posts.ts'
import {
  isProgrammeEvent,
  PROGRAMME_STATES,
  type Programme,
  type ProgrammeEvent,
} from '../domain/programme.ts'
import { findProgramme, listProgrammes } from '../read/programmes.ts'
import { insertProgramme, markAgreed, markWithdrawn } from '../store/programmes.ts'

/** History wants a region; programmes of the whole country stand under the capital. */
const WHOLE_COUNTRY = '710000000'
const MOST_HOURS = 5_000

const about = (id: string) => ({
  region: WHOLE_COUNTRY,
  subject: { kind: 'training-programme', id },
  cite: [ACTS.training],
})

/** The health authority proposes a programme of training in early identification (LAW-5-5). */
export const proposeProgramme = command({
  name: 'staff.propose-programme',
  title: {
    kk: 'Даярлау бағдарламасын ұсыну',
    ru: 'Предложить программу подготовки',
    en: 'Propose a programme of training',
  },
  basis: [ACTS.training],
  input: z.object({
    title: z.object({ kk: lineField, ru: lineField, en: lineField }),
    organiser: lineField,
    hours: z.coerce.number().int().min(1).max(MOST_HOURS),
    groups: z.preprocess(
      (given) => (typeof given === 'string' ? [given] : given),
      z.array(z.enum(GROUPS)).min(1),
    ),
    actNumber: lineField,
  }),
  output: z.object({ programmeId: z.uuid() }),
  run: async (act, { actNumber, groups, ...given }) => {
    const programme = { ...given, groups: [...new Set(groups)], id: act.newId(), proposedAct: actNumber }
    await insertProgramme(act, programme)
    await act.record({ name: 'staff.programme-proposed', ...about(programme.id), data: { actNumber } })
    return ok({ programmeId: programme.id })
  },
})

async function found(
  act: Act,
  { programmeId, version }: { readonly programmeId: string; readonly version?: number | undefined },
  event: ProgrammeEvent,
): Promise<Result<Programme, Refusal>> {
  const programme = await findProgramme(act.db, programmeId)
  if (programme === undefined) return notFound('training-programme')
  if (!isProgrammeEvent(event, programme.state))
    return refuse('staff.programme-state', {
      status: 'state',
      cite: [ACTS.training],
      facts: { state: programme.state },
    })
  return version === undefined || version === programme.version ? ok(programme) : stale()
}

/** The education authority agrees: from now on its training counts (LAW-5-5). */
export const agreeProgramme = command({
  name: 'staff.agree-programme',
  title: {
    kk: 'Даярлау бағдарламасын келісу',
    ru: 'Согласовать программу подготовки',
    en: 'Agree to a programme of training',
  },
  basis: [ACTS.training],
  input: z.object({ programmeId: idField, actNumber: lineField, version: versionField.optional() }),
  output: z.object({ programmeId: z.uuid() }),
  run: async (act, { actNumber, ...asked }) => {
    const programme = await found(act, asked, 'agree')
    if (!programme.ok) return programme
    if (!(await markAgreed(act, programme.value, actNumber))) return stale()
    await act.record({ name: 'staff.programme-agreed', ...about(programme.value.id), data: { actNumber } })
    return ok({ programmeId: programme.value.id })
  },
})

/** Which of the two bodies of article 5(3) an officer speaks for. */
function bodyOf(act: Act): 'health' | 'education' | undefined {
  const own: Authority | undefined = authorityOf(act.actor)
  return own === 'health' || own === 'education' ? own : undefined
}

/** Either body takes its word back, with a reason: training after this day counts no more. */
export const withdrawProgramme = command({
  name: 'staff.withdraw-programme',
  title: {
    kk: 'Даярлау бағдарламасын қайтарып алу',
    ru: 'Отозвать программу подготовки',
    en: 'Withdraw a programme of training',
  },
  basis: [ACTS.training],
  input: z.object({ programmeId: idField, reason: lineField, version: versionField.optional() }),
  output: z.object({ programmeId: z.uuid() }),
  run: async (act, { reason, ...asked }) => {
    const by = bodyOf(act)
    if (by === undefined)
      return refuse('staff.not-your-programme', { status: 'forbidden', cite: [ACTS.training] })
    const programme = await found(act, asked, 'withdraw')
    if (!programme.ok) return programme
    if (!(await markWithdrawn(act, programme.value, { by, why: reason }))) return stale()
    await act.record({ name: 'staff.programme-withdrawn', ...about(programme.value.id), data: { by } })
    return ok({ programmeId: programme.value.id })
  },
})

const shape = z.object({
  id: z.uuid(),
  title: z.string(),
  organiser: z.string(),
  hours: z.number(),
  groups: z.array(z.enum(GROUPS)),
  state: z.enum(PROGRAMME_STATES),
  proposedOn: z.string(),
  proposedAct: z.string(),
  agreedOn: z.string().nullable(),
  agreedAct: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  withdrawnBy: z.enum(['health', 'education']).nullable(),
  withdrawnWhy: z.string().nullable(),
  version: z.number(),
})

/** A programme as shown. */
export type ShownProgramme = z.output<typeof shape>

function shown(one: Programme, { lang }: Pick<Act, 'lang'>): ShownProgramme {
  return {
    ...one,
    title: localize(one.title, lang),
    groups: [...one.groups],
    agreedOn: one.agreedOn ?? null,
    agreedAct: one.agreedAct ?? null,
    withdrawnOn: one.withdrawnOn ?? null,
    withdrawnBy: one.withdrawnBy ?? null,
    withdrawnWhy: one.withdrawnWhy ?? null,
  }
}

/** The programmes of training in early identification. */
export const listAllProgrammes = query({
  name: 'staff.programmes',
  title: { kk: 'Даярлау бағдарламалары', ru: 'Программы подготовки', en: 'Programmes of training' },
  basis: [ACTS.training],
  input: z.object({ state: z.enum(PROGRAMME_STATES).optional() }),
  output: z.object({ programmes: z.array(shape), mayPropose: z.boolean() }),
  run: async (act, { state }) => {
    const programmes = await listProgrammes(act.db, state)
    return ok({
      programmes: programmes.map((one) => shown(one, act)),
      mayPropose: bodyOf(act) === 'health',
    })
  },
})

/** One programme, and what the reader may do with it. */
export const showProgramme = query({
  name: 'staff.programme',
  title: { kk: 'Даярлау бағдарламасы', ru: 'Программа подготовки', en: 'A programme of training' },
  basis: [ACTS.training],
  input: z.object({ programmeId: idField }),
  output: shape.extend({ mayAgree: z.boolean(), mayWithdraw: z.boolean() }),
  run: async (act, { programmeId }) => {
    const programme = await findProgramme(act.db, programmeId)
    if (programme === undefined) return notFound('training-programme')
    const body = bodyOf(act)
    return ok({
      ...shown(programme, act),
      mayAgree: body === 'education' && isProgrammeEvent('agree', programme.state),
      mayWithdraw: body !== undefined && isProgrammeEvent('withdraw', programme.state),
    })
  },
})
