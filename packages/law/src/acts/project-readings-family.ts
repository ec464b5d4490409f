import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings of the project about families: their questions, their needs, help at home. */
export const READINGS_FAMILY = {
  'DEC-75': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Отбасының сұрағы тақырыбына қарай денсаулық сақтау, білім беру не әлеуметтік қорғау органына немесе әкімдікке түседі, басқа органға берілсе де отбасы қайта жүгінбейді және мерзім қайта басталмайды. Жауап мерзімі мен дайын жауапты тексеру аралығы – жобаның әдепкі мәндері, заңмен салыстырылмаған.',
      'Вопрос семьи по теме поступает органу здравоохранения, образования, социальной защиты или в акимат; при передаче другому органу семья не обращается заново и срок не начинается заново. Срок ответа и проверки готового ответа – значения проекта, с законом не сверены.',
      'A question of a family goes by its topic to the health, education or social authority or to the akimat; when it is passed on the family does not ask again and the term does not begin anew. The term of the answer and of checking a ready answer are project defaults, not compared with the law.',
    ),
  },
  'DEC-76': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Отбасының мұқтажын бағалау мен қолдау жоспары отбасының өз ісі: өтініші мен келісімінен басталады, баланың қызметтері оған тәуелді емес. Жоспарды қайта қарау аралығы – жобаның әдепкі мәні. Үйдегі әлеуметтік көмек бөлімшесінде мүгедектігі бар бала ғана 8-баптың 2-тармағының 1) тармақшасы бойынша саналады, басқалары – өңірдің қосымша көмегі.',
      'Оценка потребностей и план поддержки – собственное дело семьи: начинается с её просьбы и согласия, услуги ребёнка от него не зависят. Срок пересмотра плана – значение проекта. В отделении социальной помощи на дому по подпункту 1) пункта 2 статьи 8 считаются только дети с инвалидностью, остальные – дополнительная помощь региона.',
      'The assessment of needs and the support plan are the family’s own matter: they begin with its request and consent, and no service of the child depends on them. The review interval is a project default. In a unit of assistance at home only children with a disability count under article 8(2)(1); others are an extra of the region.',
    ),
  },
} as const satisfies UnitTable
