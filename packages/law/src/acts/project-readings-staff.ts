import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about the people who do the work. */
export const READINGS_STAFF = {
  'DEC-82': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Ерте анықтау бойынша даярлау оның бағдарламасын денсаулық сақтау органы ұсынып, білім беру органы келіскенде ғана есептеледі. Сертификатта соңғы күн көрсетілмесе, ол қанша ай есептелетіні – жобаның әдепкі мәні: Заң мерзім атамайды. Аттестаттау жоспарда көрсетілген күн өткенде ғана кешіккен болады.',
      'Подготовка по раннему выявлению засчитывается, только если её программу предложил орган здравоохранения и согласовал орган образования. Сколько месяцев она засчитывается, если в сертификате нет последнего дня, – значение проекта: Закон срока не называет. Аттестация просрочена, только когда прошёл день, указанный в плане.',
      'Training in early identification counts only when the health authority proposed its programme and the education authority agreed. For how many months it counts when the certificate names no last day is a project default: the Law names no term. An attestation is overdue only when the day that the plan names has passed.',
    ),
  },
} as const satisfies UnitTable
