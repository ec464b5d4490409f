import { type LocalizedText, localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import type { CitableUnit } from '../acts/registry.ts'
import { text } from '../acts/text.ts'
import { CHECKED_ON, hasChildStatus, isMinor, isRepresentative } from './criteria.ts'
import { all, any, is } from './tests.ts'
import type { BenefitData, Criterion, Source } from './types.ts'

const BY_TITLE = cite('project', 'DEC-105')
const ONE_PARENT = cite('project', 'DEC-20')
const STATUS = cite('project', 'DEC-102')

const CERTIFICATE = text('МӘС анықтамасы', 'Справка МСЭ', 'MSE certificate')
const BIRTH = text(
  'Баланың туу туралы куәлігі',
  'Свидетельство о рождении ребёнка',
  'Birth certificate of the child',
)
const REVENUE = text('Мемлекеттік кірістер органы', 'Орган государственных доходов', 'The state revenue body')

/** Three codes followed one another; the articles of the later two are still to be found or proved (DEC-21). */
export function inTaxCodes(
  of2008?: CitableUnit<'tax-code-2008'>,
  of2017?: CitableUnit<'tax-code-2017'>,
): readonly Source[] {
  return [
    {
      from: localDate('2009-01-01'),
      to: localDate('2017-12-31'),
      act: 'tax-code-2008',
      ...(of2008 === undefined ? {} : { cite: cite('tax-code-2008', of2008) }),
    },
    {
      from: localDate('2018-01-01'),
      to: localDate('2025-12-31'),
      act: 'tax-code-2017',
      ...(of2017 === undefined ? {} : { cite: cite('tax-code-2017', of2017, 'not-verified') }),
    },
    { from: localDate('2026-01-01'), act: 'tax-code-2025' },
  ]
}

const REPORT_ONLY = text(
  'Есепте бабы аталмаған: тексерілгенше салық органынан сұраңыз.',
  'Отчёт не назвал статью: до проверки спросите в налоговом органе.',
  'The report names no article: until it is verified, ask the revenue body.',
)

/** A relief of tax for whoever raises the child; the report names no article for these (REP-TAX-1 … 5). */
export function taxRelief(
  statement: string,
  title: LocalizedText,
  gives: LocalizedText,
  note = REPORT_ONLY,
): BenefitData {
  return {
    statements: [statement],
    category: 'tax',
    title,
    gives,
    beneficiary: text(
      'Мүгедектігі бар баланың ата-анасы немесе заңды өкілі',
      'Родитель или законный представитель ребёнка с инвалидностью',
      'Parent or legal representative of a child with a disability',
    ),
    authority: REVENUE,
    papers: [CERTIFICATE, BIRTH],
    apply: text(
      'Құжаттарды салық органына немесе жұмыс берушінің бухгалтериясына беріңіз.',
      'Отдайте документы в налоговый орган или в бухгалтерию работодателя.',
      'Give the papers to the revenue body or to the employer’s accountant.',
    ),
    way: 'office',
    sources: inTaxCodes(),
    criteria: [isRepresentative(BY_TITLE), hasChildStatus(BY_TITLE), isMinor(BY_TITLE)],
    note,
    checkedOn: CHECKED_ON,
  }
}

const isPersonOrParent: Criterion = {
  id: 'person-or-parent',
  label: text(
    'Мүгедектігі бар адамның өзі не бала кезінен мүгедектігі бар адамның ата-анасы',
    'Само лицо с инвалидностью либо родитель лица с инвалидностью с детства',
    'The person with a disability, or a parent of a person with a disability since childhood',
  ),
  test: any(
    all(is('asker', 'self'), is('status', 'child', 'since-childhood')),
    all(is('asker', 'parent'), is('status', 'since-childhood')),
  ),
  cite: STATUS,
  next: text(
    'Бала өз атынан жасайтын іс бойынша жеңілдікті бала өзі пайдаланады.',
    'По делам, которые ведутся от имени ребёнка, льготой пользуется сам ребёнок.',
    'In matters of the child’s own the child itself uses the exemption.',
  ),
}

const isFirstUse: Criterion = {
  id: 'first-use',
  label: text(
    'Осы іс бойынша екінші ата-ана пайдаланбаған',
    'Второй родитель по этому делу льготу не использовал',
    'The other parent has not used it for this matter',
  ),
  test: any(is('asker', 'self'), is('used-by-other', false)),
  cite: ONE_PARENT,
  next: text(
    'Жеңілдік ата-ананың біреуіне ғана беріледі.',
    'Льгота даётся только одному из родителей.',
    'The exemption is for one of the parents only.',
  ),
}

/** A fee or duty that need not be paid; for one of the parents only (REP-TAX-6 … 10, 11, 12). */
export function exemption(
  statement: string,
  words: { title: LocalizedText; gives: LocalizedText; authority: LocalizedText },
  sources: readonly Source[],
): BenefitData {
  return {
    statements: [statement, 'REP-TAX-11', 'REP-TAX-12'],
    category: 'tax',
    ...words,
    beneficiary: text(
      'Мүгедектігі бар адам немесе бала кезінен мүгедектігі бар адамның ата-анасының бірі',
      'Лицо с инвалидностью или один из родителей лица с инвалидностью с детства',
      'A person with a disability, or one of the parents of a person with a disability since childhood',
    ),
    papers: [CERTIFICATE, BIRTH],
    apply: text(
      'Төлемнің орнына құжатты көрсетіңіз.',
      'Покажите документы вместо квитанции об оплате.',
      'Show the papers instead of a receipt.',
    ),
    way: 'office',
    sources,
    criteria: [isPersonOrParent, isFirstUse],
    checkedOn: CHECKED_ON,
  }
}
