import { iinCheckDigit } from '@tirek/kernel'
import { listOrganisations, type OrganisationKind } from '#capabilities/network/index.ts'
import type { Person, TestSystem } from '../../../main/testing/test-system.ts'

export const REGION = '610000000'

/** A child, its mother, and her session. `word` makes this child's text unlike that of others. */
export interface Family {
  readonly childId: string
  readonly childIin: string
  readonly parentId: string
  readonly parent: Person
  readonly word: string
}

function iinOf(first6: string, serial: number): string {
  for (let tail = serial * 7; ; tail += 1) {
    const first11 = `${first6}5${String(tail).padStart(4, '0')}`
    const digit = iinCheckDigit(first11)
    if (digit !== undefined) return `${first11}${digit}`
  }
}

/** Names have no digits: a number as letters. */
function lettersOf(serial: number): string {
  return [...String(serial)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')
}

/** Registers a child with its mother at the consultation and signs the mother in. */
export async function addFamily(
  { system, registrar }: { readonly system: TestSystem; readonly registrar: Person },
  serial: number,
  birthDate = '2019-02-11',
): Promise<Family> {
  const parentIin = iinOf('911332', serial)
  const nurse = await system.signIn({ role: 'social-worker', region: REGION })
  const { personId: parentId } = await nurse.done<{ personId: string }>('registry.register-adult', {
    familyName: 'Сейітова',
    givenName: `Ана ${lettersOf(serial)}`,
    birthDate: '1991-03-02',
    sex: 'female',
    iin: parentIin,
    region: REGION,
  })
  const childIin = iinOf('191333', serial)
  const { childId } = await registrar.done<{ childId: string }>('registry.register-child', {
    familyName: 'Сейіт',
    givenName: `Бала ${lettersOf(serial)}`,
    birthDate,
    sex: 'male',
    iin: childIin,
    region: REGION,
  })
  await registrar.done('registry.add-representative', {
    personId: childId,
    representativeIin: parentIin,
    basis: 'mother',
    document: `Туу туралы куәлік № ${serial}`,
    documentDate: birthDate,
  })
  await registrar.done('consultation.open-file', { personId: childId, request: 'Кешенді тексеру' })
  const parent = await system.signIn({ person: parentId })
  return { childId, childIin, parentId, parent, word: `сөз ${serial}` }
}

/** The first working organisation of a kind in the region. */
export async function findOrganisation(system: TestSystem, kind: OrganisationKind): Promise<string> {
  const found = await system.parts.runner.asSystem((act) =>
    listOrganisations(act.db, { region: REGION, kinds: [kind], state: 'existing' }, { page: 1, size: 1 }),
  )
  const [first] = found.organisations
  if (first === undefined) throw new Error(`no ${kind} in the register`)
  return first.id
}

/** A whole measure of a kind; carried out by an organisation when one is named, else by the family. */
export function measureOf(kind: string, organisationId?: string) {
  return {
    kind,
    activity: 'household',
    goalType: 'social-adaptation',
    title: `Іс-шара: ${kind}`,
    executor: organisationId === undefined ? 'family' : 'organisation',
    ...(organisationId === undefined ? {} : { organisationId }),
    place: 'Үйде',
    startsOn: '2023-10-09',
    endsOn: '2024-06-01',
    volume: 'аптасына 2 рет, 30 минуттан',
  }
}

/** Early support as it stands for a child under three. */
const EARLY = {
  screening: { state: 'done', on: '2023-09-01', note: 'Скрининг өтті' },
  diagnostics: { state: 'done', note: 'Сурдолог қарады' },
  treatment: { state: 'not-needed', note: 'Емдейтін ауру жоқ' },
  'developmental-teaching': { state: 'planned', on: '2023-10-16', note: 'Дамыту сабағы басталады' },
}

/** A whole programme but for (g); `word` makes the child's own text this child's. */
function almost(childId: string, word: string) {
  const section = (text: string) => ({ text: `${text} ${word}` })
  return {
    personId: childId,
    sections: {
      needs: section('Сөйлеуді дамыту қажет:'),
      interests: section('Құрастырғышты жақсы көреді:'),
      aspirations: section('Мектепке барғысы келеді:'),
      'somatic-forecast': section('Жай-күйі тұрақты:'),
      endurance: section('Жиырма минут зейін қояды:'),
      'family-status': section('Толық отбасы:'),
    },
    measures: ['medical', 'psychological', 'pedagogical', 'social'].map((kind) => measureOf(kind)),
    earlySupport: EARLY,
    bestInterests: 'Бала отбасында қалады және сөйлеуге үйренеді',
    childView: { heard: true, how: 'Ойын кезінде', help: 'суреттер', said: 'Достарымен ойнағысы келеді' },
  }
}

/** A programme in which only (g) is empty. */
export function withoutInfrastructure(family: Family) {
  return almost(family.childId, family.word)
}

/** A programme in which nothing is empty. */
export function complete(childId: string, word: string) {
  return {
    ...almost(childId, word),
    infrastructure: checksOf('correction-room'),
  }
}

/** (g) looked for each of the kinds. */
export function checksOf(...kinds: readonly OrganisationKind[]) {
  return { checks: kinds.map((kind) => ({ kind, distanceKm: 3, way: 'attend' })) }
}
