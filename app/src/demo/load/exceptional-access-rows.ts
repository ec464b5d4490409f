import { addDays } from '@tirek/kernel'
import { cite, getValue } from '@tirek/law'
import { HOME, type NamedPeople } from '../named/families.ts'
import { casesOf } from './complaints/cases.ts'
import { instantOn, type LoadContext, record } from './context.ts'
import { startTerm } from './deadline-rows.ts'
import type { Member } from './staff.ts'

const EMERGENCY = cite('project', 'DEC-52', 'project-default')
const HOUR_MS = 3_600_000

/** One that was reviewed, and one that waits; both of the consultation, whose head reviews it. */
const PLANS = [
  {
    daysAgo: 9,
    reason: 'child-alone',
    words: 'Бала ұйымға жалғыз келді, үйін айта алмады.',
    isReviewed: true,
  },
  {
    daysAgo: 1,
    reason: 'life-or-health',
    words: 'Балада ұстама басталды, ауруын білу керек болды.',
    isReviewed: false,
  },
] as const

/** A few files opened in an emergency, so that neither the pages of review nor the family's page are empty. */
export function addEmergencies(context: LoadContext, people: NamedPeople): void {
  const pmpc = context.organisations.serving('pmpc', HOME)
  const by = context.staff.of(pmpc.id, 'pmpc-specialist', 'psychologist')
  const head = context.staff.of(pmpc.id, 'pmpc-head')
  const cases = casesOf(people)
  for (const [i, plan] of PLANS.entries()) {
    const personId = cases[i === 0 ? 0 : cases.length - 1]?.child.person.id
    if (personId !== undefined) addEmergency(context, plan, { personId, by, head })
  }
}

interface Who {
  readonly personId: string
  readonly by: Member
  readonly head: Member
}

function addEmergency(context: LoadContext, plan: (typeof PLANS)[number], { personId, by, head }: Who): void {
  const on = addDays(context.asOf, -plan.daysAgo)
  const id = context.nextId()
  const openedAt = instantOn(context, on)
  const endsAt = new Date(openedAt.getTime() + getValue('project.emergency-hours', on).value * HOUR_MS)
  const about = { region: HOME.region, personId, subject: { kind: 'emergency', id } }
  const events = { ...about, on, cite: [EMERGENCY] }
  const at = record(
    context,
    {
      ...events,
      name: 'exceptional-access.emergency-opened',
      by,
      data: { reason: plan.reason, endsAt: endsAt.toISOString() },
    },
    openedAt,
  )
  const due = plan.isReviewed
    ? addDays(on, 2)
    : startTerm(
        context,
        { ...about, kind: 'exceptional-access.review', ownerRole: 'data-protection-officer' },
        'project.emergency-review',
        on,
      ).due
  const reviewedAt = plan.isReviewed ? new Date(endsAt.getTime() + HOUR_MS) : null
  if (reviewedAt !== null)
    record(
      context,
      { ...events, name: 'exceptional-access.emergency-reviewed', by: head, data: { verdict: 'justified' } },
      reviewedAt,
    )
  context.bulk.add('exceptional_access_emergency', {
    region: HOME.region,
    id,
    person_id: personId,
    account_id: by.memberId,
    actor_name: by.name,
    actor_role: by.role,
    organisation_id: by.organisationId ?? null,
    reason: plan.reason,
    words: plan.words,
    opened_at: at,
    ends_at: endsAt,
    ended_at: endsAt,
    review_due_on: due,
    reviewed_at: reviewedAt,
    reviewed_by: reviewedAt === null ? null : head.memberId,
    reviewer_name: reviewedAt === null ? null : head.name,
    reviewer_role: reviewedAt === null ? null : head.role,
    is_justified: reviewedAt === null ? null : true,
    finding: reviewedAt === null ? null : 'Баланың үйін басқа жолмен табу мүмкін болмады.',
  })
}
