import type { LocalizedText } from '@tirek/kernel'
import { type Citation, cite, type QuestionTopic } from '@tirek/law'

/** One ready answer of the demo. */
export interface ReadyPlan {
  readonly topic: QuestionTopic
  readonly state: 'draft' | 'published'
  readonly daysAgo: number
  readonly question: LocalizedText
  readonly answer: LocalizedText
  readonly nextSteps: LocalizedText
  readonly cite: readonly Citation[]
}

const three = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })
const law = (...units: readonly Parameters<typeof cite<'law-343'>>[1][]) =>
  units.map((unit) => cite('law-343', unit))

/** What families ask most; one has not been published, one is due to be checked. */
export const READY: readonly ReadyPlan[] = [
  {
    ...{ topic: 'commission', state: 'published', daysAgo: 20 },
    question: three(
      'ПМПК тексеруі ақылы ма?',
      'Обследование в ПМПК платное?',
      'Is the examination by the PMPC paid?',
    ),
    answer: three(
      'Жоқ. Тексеру де, кеңес те тегін. Ешкім сізден ақы сұрауға тиіс емес.',
      'Нет. И обследование, и консультация бесплатны. Никто не вправе просить у вас плату.',
      'No. The examination and the advice are free. Nobody may ask you to pay.',
    ),
    nextSteps: three(
      'Ақы сұраса, осы жүйеде шағым беріңіз.',
      'Если просят плату, подайте жалобу в этой системе.',
      'If somebody asks for money, file a complaint in this system.',
    ),
    cite: law('art-15-1-2'),
  },
  {
    ...{ topic: 'commission', state: 'published', daysAgo: 45 },
    question: three(
      'Баламның тексеруінде отыра аламын ба?',
      'Могу ли я быть на обследовании ребёнка?',
      'May I be present at my child’s examination?',
    ),
    answer: three(
      'Иә. Заңды өкіл баланы тексеруге қатысуға құқылы. Күнін сізге алдын ала айтуға міндетті.',
      'Да. Законный представитель вправе присутствовать при обследовании. О дне вам обязаны сообщить заранее.',
      'Yes. A legal representative may be present. You must be told the day beforehand.',
    ),
    nextSteps: three(
      'Күні ыңғайсыз болса, ПМПК-дан басқа күн сұраңыз.',
      'Если день неудобен, попросите ПМПК назначить другой.',
      'If the day does not suit you, ask the PMPC for another.',
    ),
    cite: law('art-16-1'),
  },
  {
    ...{ topic: 'first-signs', state: 'published', daysAgo: 190 },
    question: three(
      'Баланың дамуы кешігіп жатыр деп ойласам, кімге барам?',
      'Куда идти, если мне кажется, что ребёнок развивается позже других?',
      'Where do I go when I think my child develops late?',
    ),
    answer: three(
      'Емханадағы учаскелік дәрігерге барыңыз. Ол скрининг жасайды. Скрининг – диагноз емес, ол көмек керек пе, соны ғана көрсетеді.',
      'К участковому врачу поликлиники. Он проведёт скрининг. Скрининг – не диагноз: он лишь показывает, нужна ли помощь.',
      'To the doctor of your polyclinic, who does a screening. A screening is no diagnosis: it only shows whether help is needed.',
    ),
    nextSteps: three(
      'Қатер белгісі шықса, ПМПК-ға жіберуге келісім беру-бермеуді өзіңіз шешесіз.',
      'Если есть признак риска, вы сами решаете, давать ли согласие на направление в ПМПК.',
      'If there is a sign of risk, you decide whether to consent to a referral to the PMPC.',
    ),
    cite: law('art-5-1', 'art-8-2-4'),
  },
  {
    ...{ topic: 'school', state: 'published', daysAgo: 60 },
    question: three(
      'Баламды кәдімгі мектепке бере аламын ба?',
      'Могу ли я отдать ребёнка в обычную школу?',
      'May I send my child to an ordinary school?',
    ),
    answer: three(
      'Иә. Арнаулы не кәдімгі мектепті отбасы таңдайды. Кәдімгі мектепте де балаға қажет жағдай жасалуға тиіс.',
      'Да. Специальную или обычную школу выбирает семья. И в обычной школе ребёнку должны создать нужные условия.',
      'Yes. The family chooses a special or an ordinary school. The ordinary school too must create the conditions needed.',
    ),
    nextSteps: three(
      'ПМПК қорытындысындағы «арнаулы жағдайлар» бөлігін мектепке көрсетіңіз.',
      'Покажите школе часть заключения ПМПК о специальных условиях.',
      'Show the school the part of the PMPC conclusion about special conditions.',
    ),
    cite: law('art-8-2-5', 'art-15-1-3'),
  },
  {
    ...{ topic: 'family-help', state: 'published', daysAgo: 30 },
    question: three(
      'Маған, анасына, көмек бар ма?',
      'Есть ли помощь мне, маме?',
      'Is there help for me, the mother?',
    ),
    answer: three(
      'Иә. Отбасына кеңес, психолог көмегі, демалып алуға көмек беріледі. Бұл – отбасының өз құқығы, баланың қызметтері оған тәуелді емес.',
      'Да. Семье помогают советом, психологом, временной передышкой. Это право самой семьи, услуги ребёнка от него не зависят.',
      'Yes. A family is helped with advice, a psychologist, respite. It is the family’s own right; no service of the child depends on it.',
    ),
    nextSteps: three(
      'Әлеуметтік қызметкерге айтыңыз, ол сізбен бірге қолдау жоспарын жасайды.',
      'Скажите социальному работнику: он составит с вами план поддержки.',
      'Tell the social worker, who makes a support plan together with you.',
    ),
    cite: law('art-9-6-4', 'art-16-2'),
  },
  {
    ...{ topic: 'work', state: 'draft', daysAgo: 3 },
    question: three(
      '16 жастағы балама жұмысқа дайындалуға кім көмектеседі?',
      'Кто поможет моему ребёнку 16 лет подготовиться к работе?',
      'Who helps my sixteen-year-old to prepare for work?',
    ),
    answer: three(
      'Кәсіби диагностика мен жұмысқа орналасуға көмек тегін. Оны жұмыспен қамту орталығы мен арнаулы білім беру ұйымдары жасайды.',
      'Профессиональная диагностика и помощь с работой бесплатны. Этим занимаются центр занятости и специальные организации образования.',
      'Vocational diagnostics and help into work are free. The employment centre and special education organisations do it.',
    ),
    nextSteps: three(
      'Бағдарламаны қайта қарағанда кәсіби диагностика сұраңыз.',
      'Попросите профессиональную диагностику при пересмотре программы.',
      'Ask for vocational diagnostics when the programme is reviewed.',
    ),
    cite: law('art-8-2-11', 'art-15-1-7'),
  },
]
