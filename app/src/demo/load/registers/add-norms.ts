import { addDays, type LocalizedText } from '@tirek/kernel'
import type { LoadContext } from '../context.ts'

const three = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })

interface NormPlan {
  readonly kind: string
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly daysAgo: number
  /** Who has acted so far; the first is the owner. */
  readonly acts: readonly string[]
  readonly isAdopted: boolean
}

/** Invented documents with titles of their own: two in force, one that two bodies have still to agree to. */
const NORMS: readonly NormPlan[] = [
  {
    ...{ kind: 'screening-procedure', daysAgo: 420, acts: ['health'], isAdopted: true },
    title: three(
      'Скринингті ұйымдастырудың оқу үлгісі',
      'Учебный образец порядка скрининга',
      'A sample procedure of screening',
    ),
    summary: three(
      'Үш ұйымда скрининг қалай өтетінін, нәтиже мен бала ПМПК-ға қалай жіберілетінін айтады. Бұл – жүйенің үлгісі, акт мәтіні емес.',
      'Говорит, как проходит скрининг в трёх видах организаций и как направляют результат и ребёнка. Это образец системы, не текст акта.',
      'Says how screening is done in three kinds of organisations and how the result and the child are sent. A sample of the system, not the text of an act.',
    ),
  },
  {
    ...{ kind: 'special-conditions', daysAgo: 260, acts: ['education'], isAdopted: true },
    title: three(
      'Арнайы жағдайлар тізбесінің оқу үлгісі',
      'Учебный образец норм специальных условий',
      'Sample norms of special conditions',
    ),
    summary: three(
      'Білім алуға қажет жағдайлардың алты тобын атайды. Бұл – жүйенің үлгісі, акт мәтіні емес.',
      'Называет шесть групп условий для получения образования. Это образец системы, не текст акта.',
      'Names six groups of conditions for education. A sample of the system, not the text of an act.',
    ),
  },
  {
    ...{ kind: 'pmpc-rules', daysAgo: 12, acts: ['education'], isAdopted: false },
    title: three(
      'ПМПК жұмысы қағидаларының жаңа жобасы',
      'Новый проект правил работы ПМПК',
      'A new draft of the rules of the PMPC',
    ),
    summary: three(
      'Білім беру органы дайындады. Денсаулық сақтау және әлеуметтік қорғау органдарының келісімін күтіп тұр.',
      'Подготовлен органом образования. Ждёт согласования органов здравоохранения и социальной защиты.',
      'Prepared by the education authority; awaits the agreement of the health and social authorities.',
    ),
  },
]

/** Documents of the three authorities, so that their register and their home have something to show. */
export function addNorms(context: LoadContext): void {
  for (const [i, { kind, title, summary, daysAgo, acts, isAdopted }] of NORMS.entries()) {
    const id = context.nextId()
    const on = addDays(context.asOf, -daysAgo)
    const by = 'Жүйенің оқу үлгісі'
    context.bulk.add('norms_document', {
      ...{ id, kind, region: null, source: null, repeal_reason: null, valid_to: null, version: 1 },
      ...{ title: JSON.stringify(title), summary: JSON.stringify(summary) },
      ...{ number: isAdopted ? `№ ${i + 1}` : null, adopted_on: isAdopted ? on : null },
      ...{ valid_from: addDays(on, 10), state: isAdopted ? 'adopted' : 'draft' },
      ...{ drafted_by: by, drafted_on: addDays(on, -20) },
    })
    for (const authority of acts)
      context.bulk.add('norms_approval', {
        ...{ document_id: id, authority, number: `№ ${i + 1}`, decided_on: on },
        ...{ recorded_by: by, recorded_on: on },
      })
  }
}
