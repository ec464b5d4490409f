import { addDays } from '@tirek/kernel'
import type { RecipientCategory } from '../../types.ts'
import type { LoadContext } from '../context.ts'
import type { KnownOrganisation } from '../organisations.ts'

interface InspectionPlan {
  readonly daysAgo: number
  readonly found: { readonly kk: string; readonly ru: string }
  /** Days after the inspection; absent where nothing was found. */
  readonly mendIn?: number
  readonly mendedIn?: number
}

/** Invented results: mended, under way, overdue, nothing found. */
const RESULTS = {
  mended: {
    daysAgo: 210,
    found: {
      kk: 'Кіреберістегі пандус тым тік, екі бөлмеде жылы су жоқ.',
      ru: 'Пандус у входа слишком крутой, в двух комнатах нет тёплой воды.',
    },
    mendIn: 60,
    mendedIn: 51,
  },
  open: {
    daysAgo: 24,
    found: {
      kk: 'Психологтың бір орны бос тұр, оны алты ай бойы ешкім атқармайды.',
      ru: 'Одна ставка психолога свободна, полгода её никто не занимает.',
    },
    mendIn: 60,
  },
  overdue: {
    daysAgo: 130,
    found: {
      kk: 'Тамақ күнтізбесі қабырғада ілінбеген, отбасыларға көрсетілмейді.',
      ru: 'Меню не вывешено, семьям его не показывают.',
    },
    mendIn: 30,
  },
  clean: {
    daysAgo: 75,
    found: {
      kk: 'Бөлмелер, тамақ, күтім және құжаттар қаралды, бұзушылық табылмады.',
      ru: 'Осмотрены комнаты, питание, уход и документы, нарушений не найдено.',
    },
  },
} as const satisfies Readonly<Record<string, InspectionPlan>>

const OF_RESIDENCES: readonly {
  readonly category: RecipientCategory
  readonly slot: 'full' | 'open'
  readonly results: readonly (keyof typeof RESULTS)[]
}[] = [
  { category: 1, slot: 'full', results: ['open', 'mended'] },
  { category: 1, slot: 'open', results: ['clean'] },
  { category: 2, slot: 'full', results: ['overdue'] },
  { category: 3, slot: 'full', results: ['clean', 'mended'] },
  { category: 4, slot: 'full', results: ['mended'] },
]

const INSPECTORS = {
  social: { kk: 'Әлеуметтік қорғау саласын бақылау бөлімі', ru: 'Отдел контроля в социальной защите' },
  education: { kk: 'Білім беру саласын бақылау бөлімі', ru: 'Отдел контроля в образовании' },
} as const

/** Published inspections of the home region; of everything else nothing is published, and the pages say so. */
export function addInspections(context: LoadContext, region: string): void {
  const school = context.organisations.serving('special-school', { region, district: 1 })
  const all: readonly Planned[] = [
    ...OF_RESIDENCES.flatMap(({ category, slot, results }) =>
      results.map((result): Planned => {
        const organisation = context.organisations.residence(region, category, slot)
        return { organisation, plan: RESULTS[result], field: 'social' }
      }),
    ),
    { organisation: school, plan: RESULTS.mended, field: 'education' },
  ]
  for (const [index, one] of all.entries()) add(context, one, index + 1)
}

interface Planned {
  readonly organisation: KnownOrganisation
  readonly plan: InspectionPlan
  readonly field: keyof typeof INSPECTORS
}

function add(
  { bulk, asOf, nextId }: LoadContext,
  { organisation, plan: { daysAgo, found, mendIn, mendedIn }, field }: Planned,
  serial: number,
): void {
  const inspectedOn = addDays(asOf, -daysAgo)
  const publishedOn = addDays(inspectedOn, 5)
  bulk.add('network_inspection', {
    id: nextId(),
    organisation_id: organisation.id,
    inspected_on: inspectedOn,
    inspector_kk: INSPECTORS[field].kk,
    inspector_ru: INSPECTORS[field].ru,
    found_kk: found.kk,
    found_ru: found.ru,
    has_breaches: mendIn !== undefined,
    mend_by: mendIn === undefined ? null : addDays(inspectedOn, mendIn),
    mended_on: mendedIn === undefined ? null : addDays(inspectedOn, mendedIn),
    mended_document: mendedIn === undefined ? null : `№ ${serial}-Т`,
    document: `№ ${100 + serial}, ${inspectedOn.split('-').reverse().join('.')}`,
    published_on: publishedOn,
    published_by: INSPECTORS[field].kk,
    withdrawn_on: null,
    withdrawn_why: null,
    version: mendedIn === undefined ? 1 : 2,
  })
}
