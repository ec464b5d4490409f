import { ok } from '@tirek/kernel'
import { z } from 'zod'
import {
  type Colleague,
  listPostLoads,
  listSpecialists,
  type PostLoad,
  passPost,
} from '#capabilities/consultation/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { mayTakePost } from '../domain/split.ts'

const load = z.object({
  accountId: z.uuid(),
  name: z.string(),
  specialty: z.string().nullable(),
  visits: z.number(),
  files: z.number(),
  forms: z.number(),
  isGone: z.boolean(),
})

const colleague = z.object({ accountId: z.uuid(), name: z.string() })

/** What waits for one specialist by name, as shown. */
export type PostLine = z.output<typeof load>

const lineOf = ({ specialistId, specialty, ...rest }: PostLoad): PostLine => ({
  ...rest,
  accountId: specialistId,
  specialty: specialty ?? null,
})

/** Of the files of the own consultation only numbers are told, and the names of those who work on them. */
function loadsOf({ db, asSystem }: Pick<Act, 'db' | 'asSystem'>, organisationId: string) {
  return asSystem(() => listPostLoads(db, organisationId))
}

async function found(act: Pick<Act, 'db' | 'asSystem'>, organisationId: string, accountId: string) {
  const of = (await loadsOf(act, organisationId)).find((one) => one.specialistId === accountId)
  if (of === undefined) return undefined
  const all = await listSpecialists(act.db, organisationId)
  return { of, colleagues: all.filter((one) => mayTakePost({ id: accountId, specialty: of.specialty }, one)) }
}

/** Every specialist of the own consultation for whom something waits by name. */
export const showPosts = query({
  name: 'reassignment.posts',
  title: { kk: 'Мамандарды не күтіп тұр', ru: 'Что ждёт специалистов', en: 'What waits for specialists' },
  basis: [ACTS.continuity],
  input: z.object({}),
  output: z.object({ posts: z.array(load) }),
  run: async (act) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return notFound('post')
    return ok({ posts: (await loadsOf(act, organisationId)).map(lineOf) })
  },
})

/** What waits for one specialist, and the colleagues of the same specialty. */
export const showPost = query({
  name: 'reassignment.post',
  title: { kk: 'Маманның істері', ru: 'Дела специалиста', en: 'Work of a specialist' },
  basis: [ACTS.continuity],
  input: z.object({ accountId: idField }),
  output: z.object({ post: load, colleagues: z.array(colleague) }),
  run: async (act, { accountId }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return notFound('post')
    const post = await found(act, organisationId, accountId)
    if (post === undefined) return notFound('post')
    const colleagues = post.colleagues.map(({ id, name }) => ({ accountId: id, name }))
    return ok({ post: lineOf(post.of), colleagues })
  },
})

async function tell(
  act: Act,
  one: Awaited<ReturnType<typeof passPost>>[number],
  to: Colleague,
): Promise<void> {
  const { region, personId, fileId, number } = one
  const data = { number, specialist: to.name }
  const subject = { kind: 'consultation-file', id: fileId }
  await act.record({
    name: 'reassignment.post-given',
    region,
    personId,
    subject,
    data,
    cite: [ACTS.continuity],
  })
  if (!one.isVisit) return
  const about = { region, personId, kind: 'reassignment.new-specialist', href: `/path/${personId}` }
  await tellFamily(act, { ...about, data, cite: [ACTS.informed] })
}

/** Passes all that waits for a specialist by name to a colleague of the same specialty, for good. */
export const givePost = command({
  name: 'reassignment.give-post',
  title: {
    kk: 'Маманның істерін әріптесіне беру',
    ru: 'Передать дела специалиста коллеге',
    en: 'Hand the work of a specialist over to a colleague',
  },
  basis: [ACTS.continuity],
  input: z.object({ accountId: idField, toAccountId: idField }),
  output: z.object({ count: z.number(), specialist: z.string() }),
  run: async (act, { accountId, toAccountId }) => {
    const { organisationId } = act.actor
    const post = organisationId === undefined ? undefined : await found(act, organisationId, accountId)
    if (organisationId === undefined || post === undefined) return notFound('post')
    const to = post.colleagues.find(({ id }) => id === toAccountId)
    if (to === undefined) {
      const fields = [{ path: 'toAccountId', code: 'choose-one' }]
      return refuse('platform.invalid-input', { status: 'invalid', fields })
    }
    const taker = { id: to.id, name: to.name, specialty: to.specialty ?? '' }
    const passed = await passPost(act.db, { organisationId, from: accountId, to: taker, today: act.today })
    for (const one of passed) await tell(act, one, to)
    return ok({ count: passed.length, specialist: to.name })
  },
})
