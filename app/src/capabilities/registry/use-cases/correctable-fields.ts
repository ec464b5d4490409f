import {
  ageOn,
  err,
  iinWarnings,
  isBefore,
  type Lang,
  type LocalDate,
  type LocalizedText,
  localize,
  ok,
  type Result,
} from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { CorrectableField, CorrectionEffect, WantedValue } from '#platform/corrections/contract.ts'
import { formatAge, formatDate } from '#platform/i18n/format.ts'
import type { Act } from '#platform/use-case/act.ts'
import { checkTyped, type MovedDay, movedDays } from '../domain/correction.ts'
import { fullName, type Person, type RecordField } from '../domain/person.ts'
import { findPerson } from '../read/people.ts'
import { findFacts } from '../store/people.ts'
import { correctPerson } from './correct-person.ts'
import { resolvePerson } from './resolve-person.ts'

const words = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })

/** The subject may have the data changed on the papers that prove it; who decides is the project's own rule. */
const ON_PAPERS = cite('law-94-v', 'art-24')

const SEX = {
  female: words('Әйел', 'Женский', 'Female'),
  male: words('Ер', 'Мужской', 'Male'),
} as const

const EFFECTS = {
  'search-key': words(
    'Іздеу кілті жаңа аты-жөні бойынша қайта жасалады',
    'Ключ поиска составляется заново по новому имени',
    'The search key is made anew from the new name',
  ),
  age: words('Жасы қайта есептеледі', 'Возраст считается заново', 'The age is counted anew'),
  'risk-group-end': words(
    'Қауіп тобында болудың соңы жылжиды',
    'Сдвигается конец пребывания в группе риска',
    'The end of the risk group moves',
  ),
  majority: words(
    'Кәмелетке толу күні жылжиды',
    'Сдвигается день совершеннолетия',
    'The day of majority moves',
  ),
  'iin-differs': words(
    'ЖСН цифрлары бұл мәнмен сәйкес келмейді. Бұл қате емес, бірақ құжатты тағы қараңыз',
    'Цифры ИИН не совпадают с этим значением. Это не ошибка, но посмотрите документ ещё раз',
    'Digits of the IIN differ from this value. That is no mistake, but look at the paper again',
  ),
} as const

function effect(lang: Lang, kind: CorrectionEffect['kind'], text: keyof typeof EFFECTS): CorrectionEffect {
  return { kind, text: localize(EFFECTS[text], lang) }
}

function moved(lang: Lang, { day, was, becomes, cite: of }: MovedDay): CorrectionEffect {
  return {
    ...effect(lang, 'moves', day),
    was: formatDate(lang, was),
    becomes: formatDate(lang, becomes),
    cite: of,
  }
}

function effectsOfBirthDate(act: Act, person: Person, wanted: LocalDate): readonly CorrectionEffect[] {
  const { lang, today } = act
  const age = (birth: LocalDate) => formatAge(lang, ageOn(birth, today))
  return [
    { ...effect(lang, 'recomputed', 'age'), was: age(person.birthDate), becomes: age(wanted) },
    ...movedDays(person.birthDate, wanted, today).map((one) => moved(lang, one)),
  ]
}

function doubts(act: Act, person: Person, changed: Partial<Person>): readonly CorrectionEffect[] {
  const { iin, birthDate, sex } = { ...person, ...changed }
  if (iin === undefined || iinWarnings(iin, { birthDate, sex }).length === 0) return []
  return [effect(act.lang, 'doubt', 'iin-differs')]
}

/** What follows from a correction: the derived values, the days of the law that move, what to look at twice. */
async function effectsOf(
  act: Act,
  field: RecordField,
  { personId, wanted }: WantedValue,
): Promise<readonly CorrectionEffect[]> {
  const person = await findPerson(act.db, personId)
  if (person === undefined || wanted === undefined) return []
  switch (field) {
    case 'familyName':
    case 'givenName':
      return [effect(act.lang, 'recomputed', 'search-key')]
    case 'birthDate': {
      const birthDate = wanted as LocalDate
      return [...effectsOfBirthDate(act, person, birthDate), ...doubts(act, person, { birthDate })]
    }
    case 'sex':
      return doubts(act, person, { sex: wanted === 'female' ? 'female' : 'male' })
    default:
      return []
  }
}

/** The record of a mother: another person, a woman, born before the child. An unknown number is answered like any other. */
async function findMother(act: Act, personId: string, iin: string): Promise<Result<string, string>> {
  const id = await resolvePerson(act, { iin: iin as NonNullable<Person['iin']> })
  const mother = id === undefined ? undefined : await findFacts(act, id)
  const child = await findFacts(act, personId)
  const mayBe =
    id !== undefined &&
    id !== personId &&
    mother?.sex === 'female' &&
    child !== undefined &&
    isBefore(mother.birthDate, child.birthDate)
  return mayBe ? ok(id) : err('not-a-mother')
}

const MOTHER = {
  closed: words(
    'Жазбасы бар, сізге ашық емес',
    'Запись есть, вам она не открыта',
    'On record, not open to you',
  ),
}

async function show(act: Act, field: RecordField, value: string): Promise<string> {
  if (field === 'birthDate') return formatDate(act.lang, value as LocalDate)
  if (field === 'sex') return localize(value === 'female' ? SEX.female : SEX.male, act.lang)
  if (field !== 'motherId') return value
  const mother = await findPerson(act.db, value)
  return mother === undefined ? localize(MOTHER.closed, act.lang) : fullName(mother)
}

type Shape = Pick<CorrectableField, 'label' | 'input' | 'decider' | 'needsProof'> &
  Partial<Pick<CorrectableField, 'hint' | 'options' | 'mayBeEmpty' | 'isOpen'>>

const byOthers = { decider: 'organisation', needsProof: true } as const
const byFamily = { decider: 'family', needsProof: false, mayBeEmpty: true } as const

const SHAPES: Readonly<Record<RecordField, Shape>> = {
  familyName: { ...byOthers, label: words('Тегі', 'Фамилия', 'Family name'), input: 'line' },
  givenName: { ...byOthers, label: words('Аты', 'Имя', 'Given name'), input: 'line' },
  patronymic: {
    ...byOthers,
    label: words('Әкесінің аты', 'Отчество', 'Patronymic'),
    input: 'line',
    mayBeEmpty: true,
  },
  birthDate: { ...byOthers, label: words('Туған күні', 'Дата рождения', 'Birth date'), input: 'date' },
  sex: {
    ...byOthers,
    label: words('Жынысы', 'Пол', 'Sex'),
    input: 'choice',
    options: [
      { value: 'female', label: SEX.female },
      { value: 'male', label: SEX.male },
    ],
  },
  iin: {
    ...byOthers,
    label: words('ЖСН', 'ИИН', 'IIN'),
    input: 'iin',
    // A number that is known is never replaced: another number is another record.
    isOpen: (value) => value === undefined,
  },
  motherId: {
    ...byOthers,
    label: words('Анасының жазбасы', 'Запись матери', "The mother's record"),
    hint: words('Анасының ЖСН-ін теріңіз', 'Введите ИИН матери', "Type the mother's IIN"),
    input: 'iin',
  },
  phone: { ...byFamily, label: words('Телефоны', 'Телефон', 'Telephone'), input: 'phone' },
  address: { ...byFamily, label: words('Мекенжайы', 'Адрес', 'Address'), input: 'line' },
}

function fieldOf(field: RecordField, shape: Shape): CorrectableField {
  return {
    key: `registry.${field}`,
    part: 'registry',
    mayBeEmpty: false,
    isOpen: () => true,
    ...shape,
    cite: ON_PAPERS,
    read: async (act, personId) => {
      const person = await findPerson(act.db, personId)
      return person && { region: person.region, value: person[field] }
    },
    check: async (act, personId, typed) => {
      const checked = checkTyped(field, typed, act.today)
      return checked.ok && field === 'motherId' ? findMother(act, personId, checked.value) : checked
    },
    show: (act, value) => show(act, field, value),
    effects: (act, wish) => effectsOf(act, field, wish),
    apply: (act, wish) => correctPerson(act, { field, ...wish }),
  }
}

/** The values of a person's record that may be corrected. */
export const CORRECTABLE_FIELDS: readonly CorrectableField[] = (Object.keys(SHAPES) as RecordField[]).map(
  (field) => fieldOf(field, SHAPES[field]),
)
