import type { LocalDate } from '@tirek/kernel'
import type { DemoAdult, DemoCase, DemoChild, DemoHousehold, StepKind } from '../types.ts'
import { addAbilitation } from './abilitation/abilitation-rows.ts'
import { directionsOf } from './consultation/conclusion-content.ts'
import { addConsultation, addExaminationConsent } from './consultation/consultation-rows.ts'
import { drawFacts } from './consultation/file-facts.ts'
import type { FileScene, Numbers } from './consultation/file-scene.ts'
import type { LoadContext } from './context.ts'
import { addConsent, type CaseConsents, type WrittenConsent } from './people/consent-rows.ts'
import { nameOf } from './people/person-rows.ts'
import { addAdultDisability, addDisability, addLimitedAbilities } from './people/status-rows.ts'
import { addPlacement } from './placement/placement-rows.ts'
import type { Applicant, Places } from './placement/placement-scene.ts'
import { addProgramme } from './programme/programme-rows.ts'
import { addScreening } from './screening/screening-rows.ts'

/** What counts along while the cases are written. */
export interface Counters {
  readonly numbers: Numbers
  readonly places: Places
}

/** Everything about a child beyond the record itself: statuses, consents, the way as far as it has gone. */
export function addChildCase(
  context: LoadContext,
  child: DemoChild,
  household: DemoHousehold,
  counters: Counters,
): void {
  const disability = addDisability(context, child)
  const days = daysOf(child.case)
  const scene = fileScene(context, child, household, days)
  addFreeLimitedAbilities(context, child, scene, days)

  const representative = representativeOf(child, household)
  const consents = addConsents(scene, representative)
  const referralId = addScreening(scene, consents.referral, representative?.id)
  const conclusion = addConsultation(scene, counters.numbers, referralId)
  addProgramme(scene, counters.numbers, conclusion, consents)
  if (disability && representative) addAbilitation(scene, disability, representative)
  if (child.case.residence && representative)
    addChildPlacement(context, child, household, representative, counters)
}

/** The first day of every kind of step. */
function daysOf(plan: DemoCase): ReadonlyMap<StepKind, LocalDate> {
  return new Map(plan.steps.map((step) => [step.kind, step.on]))
}

function fileScene(
  context: LoadContext,
  child: DemoChild,
  household: DemoHousehold,
  days: ReadonlyMap<StepKind, LocalDate>,
): FileScene {
  const representative = representativeOf(child, household)
  return {
    context,
    child,
    household,
    days,
    pmpc: context.organisations.serving('pmpc', household.address),
    fileId: context.nextId(),
    familyName: representative?.name,
    facts: drawFacts(
      context,
      child,
      days,
      context.organisations.serving('primary-care', household.address).name,
    ),
  }
}

/** Limited abilities confirmed before the case that the demo tells, by an earlier conclusion. */
function addFreeLimitedAbilities(
  context: LoadContext,
  child: DemoChild,
  scene: FileScene,
  days: ReadonlyMap<StepKind, LocalDate>,
): void {
  if (child.limitedSince === undefined || days.has('concluded')) return
  const document = `${child.limitedSince.slice(0, 4)}-${context.random.between(1_000, 8_999)}`
  addLimitedAbilities(context, child, {
    document,
    issuer: scene.pmpc.name,
    by: context.staff.of(scene.pmpc.id, 'pmpc-head'),
    cause: scene.facts.cause,
    on: child.limitedSince,
  })
}

function representativeOf(child: DemoChild, household: DemoHousehold): Applicant | undefined {
  const relative = household.relatives.find(({ person }) => person.id === child.representativeId)
  return relative && { kind: 'representative', id: relative.person.id, name: nameOf(relative.person) }
}

const NO_CONSENTS: CaseConsents = { representativeId: undefined, referral: undefined, directions: new Map() }

function addConsents(scene: FileScene, representative: Applicant | undefined): CaseConsents {
  if (representative === undefined) return NO_CONSENTS
  const by = { role: 'representative' as const, id: representative.id, name: representative.name }
  const session = scene.days.get('scheduled')
  if (session) addExaminationConsent(scene, by, session)
  return {
    representativeId: representative.id,
    referral: addReferralConsent(scene, by),
    directions: addDirectionConsents(scene, by),
  }
}

type Giver = Parameters<typeof addExaminationConsent>[1]

/** A consent that was given; a refusal is written down and opens nothing. */
function addReferralConsent(scene: FileScene, by: Giver): WrittenConsent | undefined {
  const { context, child, days, pmpc } = scene
  // Who came to the consultation without a screening came of their own accord: nothing was sent.
  const given = days.has('screened-risk') ? days.get('consent-given') : undefined
  const on = given ?? days.get('consent-refused')
  if (on === undefined) return undefined
  const consent = addConsent(context, {
    person: child.person,
    representative: by,
    purpose: 'referral-to-pmpc',
    recipientId: pmpc.id,
    scope: ['screening-result', 'child-referral'],
    decision: given === undefined ? 'refused' : 'given',
    on,
  })
  return given === undefined ? undefined : consent
}

function addDirectionConsents(scene: FileScene, by: Giver): ReadonlyMap<string, WrittenConsent> {
  const { context, child, days } = scene
  const on = days.get('directions-consented')
  if (on === undefined) return new Map()
  return new Map(
    directionsOf(scene).map(({ recipientId }) => {
      const scope = ['conclusion', 'programme']
      const consent = {
        person: child.person,
        representative: by,
        purpose: 'direction',
        recipientId,
        scope,
        decision: 'given',
        on,
      } as const
      return [recipientId, addConsent(context, consent)]
    }),
  )
}

function addChildPlacement(
  context: LoadContext,
  child: DemoChild,
  household: DemoHousehold,
  applicant: Applicant,
  counters: Counters,
): void {
  const { residence } = child.case
  if (!residence) return
  const { region } = child.person
  const { disability } = child
  addPlacement({
    context,
    person: child.person,
    category: residence.category,
    isChild: true,
    plan: child.case,
    days: daysOf(child.case),
    applicant,
    department: context.organisations.serving('employment-department', household.address),
    residence: context.organisations.residence(region, residence.category, residence.slot),
    needId: context.nextId(),
    requestId: context.nextId(),
    disability: disability && { group: disability.group, since: disability.since },
    incapableSince: undefined,
    places: counters.places,
  })
}

/** An adult recipient: the disability, if any, and the way to a residence. */
export function addAdultCase(context: LoadContext, adult: DemoAdult, counters: Counters): void {
  addAdultDisability(context, adult)
  const { person, guardian, group, disabilitySince } = adult
  const applicant: Applicant =
    guardian === undefined
      ? { kind: 'recipient', id: person.id, name: nameOf(person) }
      : { kind: 'representative', id: guardian.person.id, name: nameOf(guardian.person) }
  addPlacement({
    context,
    person,
    category: adult.category,
    isChild: false,
    plan: adult.case,
    days: daysOf(adult.case),
    applicant,
    department: context.organisations.serving('employment-department', adult.address),
    residence: context.organisations.residence(
      person.region,
      adult.category,
      adult.case.residence?.slot ?? 'open',
    ),
    needId: context.nextId(),
    requestId: context.nextId(),
    disability: group && disabilitySince ? { group: `group-${group}`, since: disabilitySince } : undefined,
    incapableSince: adult.incapableSince,
    places: counters.places,
  })
}
