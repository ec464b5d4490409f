import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about rights and benefits. */
export const READINGS_BENEFITS = {
  'DEC-100': {
    kind: 'reading',
    mark: 'not-verified',
    summary: text(
      'Күнкөріс деңгейі мен АЕК бұқаралық ақпарат хабарлағандай енгізілген, сома дөңгелектенбейді; бюджет туралы заң жүктелгенше тексерілмеген деп көрсетіледі.',
      'Прожиточный минимум и МРП внесены по сообщениям печати, сумма не округляется; до загрузки закона о бюджете они показаны как не проверенные.',
      'The subsistence minimum and the monthly index are entered as the press reported them and sums are not rounded; until the budget law is loaded they are shown as not verified.',
    ),
  },
  'DEC-101': {
    kind: 'reading',
    summary: text(
      'Тексерілу мен тегін медициналық көмек құқығы қиындық байқалған сәттен басталады, қорытынды күтілмейді.',
      'Право на бесплатное обследование и помощь начинается, когда трудность замечена, заключение не ждут.',
      'The right to free examination and care begins when a difficulty is noticed; no conclusion is waited for.',
    ),
  },
  'DEC-102': {
    kind: 'reading',
    summary: text(
      'Салық жеңілдіктерінде мүгедектігі бар баланың өзі мүгедектігі бар адам деп саналады, ал ата-ана жеңілдігіне «бала кезінен» мәртебесі қажет.',
      'В налоговых льготах сам ребёнок с инвалидностью считается лицом с инвалидностью, а льгота родителя требует статуса «с детства».',
      'In the tax exemptions the child itself counts as a person with a disability, while the exemption of a parent needs the status “since childhood”.',
    ),
  },
  'DEC-103': {
    kind: 'reading',
    summary: text(
      'Кәсіпке оқу және оқудан кейінгі жұмыс құқығы ПМПК қорытындысы болған жасқа кәмелетке толған соң да сақталады.',
      'Право на профессиональное обучение и работу после учёбы остаётся за тем, у кого было заключение ПМПК, и после совершеннолетия.',
      'Whoever had a PMPC conclusion keeps the right to vocational education and to work after graduation past majority.',
    ),
  },
  'DEC-104': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Басқа жауаптан белгілі жайт сұралмайды; жасқа қарай құқық өзгерсе, туған күннен кейін тексеруді еске салады.',
      'О том, что ясно из других ответов, не спрашивают; если с возрастом права меняются, после дня рождения напоминают их проверить.',
      'What is clear from other answers is not asked; where rights change with age, the family is reminded after the birthday.',
    ),
  },
  'DEC-105': {
    kind: 'reading',
    summary: text(
      'Есеп бабын атамаған салық жеңілдіктері бөлімнің атауына сай түсініледі: олар он сегізге толмаған, мүгедектігі бар баланың ата-анасына және заңды өкіліне арналған.',
      'Налоговые льготы, статью которых отчёт не назвал, понимаются по названию раздела: они для родителей и законных представителей ребёнка с инвалидностью до восемнадцати лет.',
      'The tax reliefs whose article the report does not name are read by the title of their section: for parents and legal representatives of a child with a disability under eighteen.',
    ),
  },
} as const satisfies UnitTable
