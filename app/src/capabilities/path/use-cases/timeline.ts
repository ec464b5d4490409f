import { ageOn, type Lang, ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { findPerson, fullName, isChild } from '#capabilities/registry/index.ts'
import { seesClass } from '#platform/access/actor.ts'
import { isFamily } from '#platform/access/roles.ts'
import { listHistory, type PastEvent } from '#platform/history/history.ts'
import { inWords } from '#platform/i18n/in-words.ts'
import { type PathNotice, type PathQuestion, type PathStep, STAGES } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import type { PathSources } from '../sources.ts'
import { familyOf, familyShape } from './family.ts'
import { honestSteps } from './honest-steps.ts'
import { citation, contactsOf, shownStep, step, worded } from './shown-step.ts'

const ONE_TIMELINE = cite('law-343', 'art-3-1')

const notice = z.object({
  key: z.string(),
  title: z.string(),
  text: z.string(),
  href: z.string(),
  action: z.string(),
  /** The stage that it delays. */
  delays: z.enum(STAGES).nullable(),
})

const event = z.object({
  id: z.uuid(),
  at: z.string(),
  day: z.string(),
  name: z.string(),
  title: z.string(),
  who: z.string(),
  role: z.string(),
  /** Who asked for it, when it took two people. */
  askedBy: z.string().nullable(),
  /** The signature that it was done by, when it was signed. */
  signatureId: z.string().nullable(),
  cite: z.array(citation),
})

const output = z.object({
  person: z.object({
    id: z.uuid(),
    fullName: z.string(),
    birthDate: z.string(),
    region: z.string(),
    isChild: z.boolean(),
    age: z.object({ years: z.number(), months: z.number(), days: z.number() }),
  }),
  today: z.string(),
  notices: z.array(notice),
  /** Who else is told and who decided what; only for the family itself. */
  family: familyShape.nullable(),
  steps: z.array(step),
  events: z.array(event),
})

/** The path of one person as shown. */
export type Timeline = z.output<typeof output>

/** The words of an event come from the capability that recorded it; an event without words is not shown to families. */
function titleOf({ words }: PathSources, past: PastEvent, lang: Lang): string | undefined {
  const [capability = '', ...rest] = past.name.split('.')
  return words[capability]?.find(lang, `event.${rest.join('.')}`, inWords(past.data, lang))
}

function questionOf({ actor, lang, today, now, asSystem }: Act, personId: string): PathQuestion {
  return { personId, actor, lang, today, now, asSystem }
}

async function noticesOf({ parts }: PathSources, act: Act, personId: string): Promise<readonly PathNotice[]> {
  const notices: PathNotice[] = []
  for (const part of parts) notices.push(...((await part.notices?.(act.db, questionOf(act, personId))) ?? []))
  return notices
}

async function stepsOf(
  { parts, noRecord }: PathSources,
  act: Act,
  personId: string,
): Promise<readonly PathStep[]> {
  const question = questionOf(act, personId)
  const steps: PathStep[] = []
  // One after another: a transaction is one connection.
  // What the post may not see is left out whole: silence about it must not read as "nothing on file".
  for (const part of parts)
    if (seesClass(act.actor, part.name)) steps.push(...((await part.steps?.(act.db, question)) ?? []))
  return honestSteps(steps, noRecord(act.lang))
}

/** Who asked for an act of two people; a consultation keeps under the same word what kind of asker it was, no name. */
const askerOf = ({ askedBy, askedByRole }: Readonly<Record<string, unknown>>) =>
  typeof askedBy === 'string' && typeof askedByRole === 'string' ? askedBy : null

async function eventsOf(sources: PathSources, act: Act, personId: string) {
  const { lang } = act
  return (await listHistory(act.db, personId)).flatMap((past) => {
    const title = titleOf(sources, past, lang)
    if (title === undefined) return []
    const { id, day, name, role, actorName } = past
    const { signatureId } = past.data
    return [
      {
        id,
        at: past.at.toISOString(),
        day,
        name,
        title,
        who: actorName,
        role,
        askedBy: askerOf(past.data),
        signatureId: typeof signatureId === 'string' ? signatureId : null,
        cite: past.cite.map((of) => worded(of, lang)),
      },
    ]
  })
}

/** One timeline from birth to majority (LAW-3-1): what was done, what is now and whose move it is, what comes. */
export function timelineOf(sources: PathSources) {
  return query({
    name: 'path.timeline',
    title: { kk: 'Баланың жолы', ru: 'Путь ребёнка', en: "The child's path" },
    basis: [ONE_TIMELINE],
    input: z.object({ personId: idField }),
    output,
    reads: ({ personId }) => [personId],
    run: async (act, { personId }) => {
      const person = await findPerson(act.db, personId)
      if (person === undefined) return notFound('person')
      const { today } = act
      const steps = await stepsOf(sources, act, personId)
      const notices = await noticesOf(sources, act, personId)
      const contacts = await contactsOf(act, steps)
      const family = isFamily(act.actor) ? await familyOf(sources, act, personId) : null
      const events = await eventsOf(sources, act, personId)
      const { id, birthDate, region } = person
      const shown = {
        id,
        birthDate,
        region,
        fullName: fullName(person),
        isChild: isChild(birthDate, today),
        age: ageOn(birthDate, today),
      }
      return ok({
        ...{ person: shown, today, family, events },
        notices: notices.map((one) => ({ ...one, delays: one.delays ?? null })),
        steps: steps.map((one) => shownStep(one, act, contacts)),
      })
    },
  })
}
