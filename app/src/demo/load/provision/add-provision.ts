import { addDays, type LocalDate, REGIONS, yearOf } from '@tirek/kernel'
import { createRandom, type Random } from '../../random.ts'
import type { LoadContext } from '../context.ts'

interface NeedOfDemo {
  readonly kind: string
  readonly name: string
  readonly of: 'kindergarten' | 'primary-care' | 'pmpc'
  readonly reason: string
}

/** Invented needs; amounts are drawn. */
const NEEDS: readonly NeedOfDemo[] = [
  {
    kind: 'equipment',
    name: 'Тіректеп тұрғызатын құрал',
    of: 'kindergarten',
    reason: 'Екі бала тұруды үйренуде, топта мұндай құрал жоқ.',
  },
  {
    kind: 'accessibility',
    name: 'Кіреберіс пандусы',
    of: 'primary-care',
    reason: 'Арбамен келген ата-аналар есіктен өте алмайды.',
  },
  {
    kind: 'teaching-means',
    name: 'Брайль қарпімен басылған оқу кітаптары',
    of: 'kindergarten',
    reason: 'Көру қабілеті бұзылған балаларға оқулық жетпейді.',
  },
  {
    kind: 'assistive-means',
    name: 'Қарым-қатынас планшеті',
    of: 'pmpc',
    reason: 'Сөйлемейтін балалармен тексеру кезінде керек.',
  },
]

const STATES = ['stated', 'allocated', 'part', 'refused'] as const
const LONGEST_AGO = 150
const ANSWERED_AFTER = 20
const LEAST = 200
const MOST = 4000
const THOUSAND = 1000

const NO_ANSWER = {
  allocated: null,
  answer_reason: null,
  next_step: null,
  act_number: null,
  answered_on: null,
  answered_by: null,
} as const

const LESS = {
  answer_reason: 'Биылғы бюджетте қаражат жетпейді.',
  next_step: 'Жетпегенін келесі жылғы бюджетке қыркүйекке дейін қайта мәлімдеңіз.',
} as const

type State = (typeof STATES)[number]

function answerOf(state: State, thousands: number, on: LocalDate, act: string) {
  if (state === 'stated') return NO_ANSWER
  const answer = {
    act_number: act,
    answered_on: addDays(on, ANSWERED_AFTER),
    answered_by: 'Әкімдіктің уәкілі',
  }
  if (state === 'refused') return { ...answer, ...LESS, allocated: null }
  if (state === 'part') return { ...answer, ...LESS, allocated: String(Math.floor(thousands / 2) * THOUSAND) }
  return { ...NO_ANSWER, ...answer, allocated: String(thousands * THOUSAND) }
}

interface Place {
  readonly region: string
  readonly state: State
  readonly act: string
}

function addNeed(context: LoadContext, random: Random, { of, ...need }: NeedOfDemo, place: Place): void {
  const { bulk, asOf, nextId, organisations } = context
  const { region, state, act } = place
  const thousands = random.between(LEAST, MOST)
  const statedOn = addDays(asOf, -random.between(ANSWERED_AFTER, LONGEST_AGO))
  bulk.add('provision_need', {
    region,
    id: nextId(),
    organisation_id: organisations.serving(of, { region, district: 1 }).id,
    year: yearOf(asOf),
    ...need,
    quantity: random.between(1, 4),
    asked: String(thousands * THOUSAND),
    norm: 'Жабдықталуға қойылатын ең төменгі талаптар',
    state: state === 'part' ? 'allocated' : state,
    stated_on: statedOn,
    stated_by: 'Ұйым басшысы',
    ...answerOf(state, thousands, statedOn, act),
    version: 1,
  })
}

/** Needs of organisations in every region: waiting, given, given in part, refused. */
export function addProvision(context: LoadContext, seed: string): void {
  const random = createRandom(`${seed}/provision`)
  for (const [at, { kato: region }] of REGIONS.entries())
    for (const [index, need] of NEEDS.entries()) {
      const state = STATES[(at + index) % STATES.length] ?? 'stated'
      addNeed(context, random, need, { region, state, act: `${at + 1}-${index + 1}` })
    }
}
