import { dayNumber, type LocalDate } from '@tirek/kernel'
import { createResidences } from '../cases/residences.ts'
import { createIds } from '../ids.ts'
import type { FamilyNames } from '../names/family-names.ts'
import { type AdultPlan, buildAdult } from '../people/adult.ts'
import type { ChildDraft, Scene } from '../people/child.ts'
import { buildHousehold, drawAddress } from '../people/household.ts'
import { openRegisters, type Registers } from '../people/person.ts'
import { NAMED_DAYS } from '../synthetic-iin.ts'
import type { DemoAdult, DemoHousehold, Impairment, Sex, Stage, Standing } from '../types.ts'

/** The town of the named people: the centre of Turkistan region. */
export const HOME = { region: '610000000', district: 1 } as const

const FIRST_PHONE = 9_000_000
const YEAR = 365.25
const DAY_MS = 86_400_000

/** People who can be signed in as, with the families that give their staff something to do. */
export interface NamedPeople {
  readonly aigul: DemoHousehold
  readonly dinara: DemoHousehold
  readonly serik: DemoAdult
  /** Other families of the town, one for every kind of work that waits there. */
  readonly neighbours: readonly DemoHousehold[]
}

/** The same people in every demo, whatever its size; only the days follow the day of the demo. */
export function namedPeople(seed: string, asOf: LocalDate): NamedPeople {
  const opened = openRegisters(`${seed}/named`, asOf, NAMED_DAYS, FIRST_PHONE)
  // Ids before all others: the list of people to sign in as is in their order, and families come first.
  const nextId = createIds(opened.random.fork('first'), (opened.today - 3) * DAY_MS)
  const registers = { ...opened, nextId }
  const scene: Scene = {
    asOf,
    today: dayNumber(asOf),
    random: registers.random.fork('home'),
    residences: createResidences(HOME.region, () => 0),
  }
  return {
    aigul: aigulFamily(registers, scene),
    dinara: dinaraFamily(registers, scene),
    serik: serikCase(registers, scene),
    neighbours: WAITING.map((waiting) => neighbour(waiting, registers, scene)),
  }
}

/** A programme waits for the mother's word about one child, a choice of organisation about the other. */
function aigulFamily(registers: Registers, scene: Scene): DemoHousehold {
  return household(registers, scene, {
    names: { family: kazakh('Нұрғали', 'ending'), father: 'Өмір', mother: 'Айгүл', mothersFather: 'Болат' },
    children: [
      draft(scene, {
        standing: 'risk',
        years: 2.1,
        sex: 'female',
        given: 'Аружан',
        wanted: 'programme-agreement',
      }),
      draft(scene, {
        standing: 'group-2',
        years: 8.4,
        sex: 'male',
        given: 'Әлихан',
        wanted: 'notified',
        impairments: ['psychoneurological'],
      }),
    ],
  })
}

/** A newborn with a sign of risk, whose mother has not yet decided about the referral. */
function dinaraFamily(registers: Registers, scene: Scene): DemoHousehold {
  return household(registers, scene, {
    names: { family: kazakh('Сейіт', 'ending'), father: 'Арман', mother: 'Динара', mothersFather: 'Марат' },
    children: [
      draft(scene, {
        standing: 'newborn',
        years: 0.1,
        sex: 'female',
        given: 'Айша',
        wanted: 'consent-awaited',
      }),
    ],
  })
}

/** A man of group II for whom a place is kept. */
function serikCase(registers: Registers, scene: Scene): DemoAdult {
  const plan: AdultPlan = {
    region: HOME.region,
    address: address(scene),
    russianNames: 0,
    kind: 'group-2',
    sex: 'male',
    own: { family: kazakh('Омар', 'ending'), given: 'Серік', father: 'Қайрат', stage: 'reserved' },
  }
  return buildAdult(plan, registers, scene)
}

interface Waiting {
  readonly stage: Stage
  readonly standing: Standing
  readonly years: number
  readonly impairments?: readonly Impairment[]
}

const MOVEMENT: readonly Impairment[] = ['psychoneurological']
const WAITING: readonly Waiting[] = [
  { stage: 'screening-due', standing: 'newborn', years: 0.01 },
  { stage: 'consented', standing: 'newborn', years: 0.1 },
  { stage: 'referred', standing: 'risk', years: 1.2 },
  { stage: 'referral-overdue', standing: 'risk', years: 1.6 },
  { stage: 'acknowledged', standing: 'risk', years: 2.2 },
  { stage: 'scheduled', standing: 'examining', years: 4.1, impairments: ['speech'] },
  { stage: 'examining', standing: 'examining', years: 5.3, impairments: ['delay'] },
  { stage: 'sign-off', standing: 'examining', years: 3.7, impairments: ['hearing'] },
  { stage: 'concluded', standing: 'limited', years: 6.2, impairments: ['emotional'] },
  { stage: 'programme-draft', standing: 'limited', years: 4.9, impairments: ['sight'] },
  { stage: 'review-overdue', standing: 'limited', years: 9.5, impairments: ['delay'] },
  { stage: 'need-recognised', standing: 'group-1', years: 8.2, impairments: MOVEMENT },
  { stage: 'applied', standing: 'group-1', years: 12.4, impairments: MOVEMENT },
  { stage: 'accepted', standing: 'group-2', years: 10.6, impairments: MOVEMENT },
  { stage: 'decided', standing: 'group-1', years: 14.3, impairments: MOVEMENT },
  { stage: 'notify-overdue', standing: 'group-3', years: 9.1, impairments: MOVEMENT },
  { stage: 'choose-overdue', standing: 'group-2', years: 11.8, impairments: MOVEMENT },
  { stage: 'reserved', standing: 'group-1', years: 13.2, impairments: MOVEMENT },
  { stage: 'deferred', standing: 'group-2', years: 15.9, impairments: MOVEMENT },
  { stage: 'queued', standing: 'group-1', years: 7.9, impairments: MOVEMENT },
  { stage: 'programme-active', standing: 'group-2', years: 17.2, impairments: ['hearing'] },
  { stage: 'admitted', standing: 'group-1', years: 17.6, impairments: MOVEMENT },
]

function neighbour(waiting: Waiting, registers: Registers, scene: Scene): DemoHousehold {
  const { stage, standing, years, impairments } = waiting
  const sex: Sex = scene.random.chance(0.5) ? 'female' : 'male'
  const child = draft(scene, { standing, years, sex, wanted: stage, ...(impairments ? { impairments } : {}) })
  return household(registers, scene, { children: [child] })
}

interface Wish {
  readonly standing: Standing
  readonly years: number
  readonly sex: Sex
  readonly wanted: Stage
  readonly given?: string
  readonly impairments?: readonly Impairment[]
}

function draft(scene: Scene, wish: Wish): ChildDraft & { readonly sex: Sex } {
  const { standing, years, sex, wanted, given, impairments = [] } = wish
  const birthDay = scene.today - Math.max(2, Math.round(years * YEAR))
  return { standing, sex, wanted, impairments, birthDay, ...(given === undefined ? {} : { given }) }
}

function household(
  registers: Registers,
  scene: Scene,
  plan: Pick<Parameters<typeof buildHousehold>[0], 'children' | 'names'>,
): DemoHousehold {
  return buildHousehold(
    { ...plan, region: HOME.region, address: address(scene), russianNames: 0.15 },
    registers,
    scene,
  )
}

function address(scene: Scene) {
  return drawAddress(HOME.region, HOME.district, true, scene.random)
}

function kazakh(stem: string, surnameStyle: FamilyNames['surnameStyle']): FamilyNames {
  return { lang: 'kk', stem, surnameStyle, patronymicStyle: 'kazakh' }
}
