import { text } from '../acts/text.ts'
import { taxRelief } from './tax-forms.ts'
import type { BenefitData } from './types.ts'

/** Reliefs of tax that the report names without an article. */
export const TAX_BENEFITS: Readonly<Record<string, BenefitData>> = {
  'income-tax': taxRelief(
    'REP-TAX-1',
    text(
      'Жеке табыс салығының жеңілдігі',
      'Льгота по индивидуальному подоходному налогу',
      'Relief of individual income tax',
    ),
    text(
      'Мүгедектігі бар баланы тәрбиелейтін адамның табысы салықтан босатылады.',
      'Доход того, кто воспитывает ребёнка с инвалидностью, освобождается от налога.',
      'The income of whoever raises a child with a disability is relieved of the tax.',
    ),
  ),
  'land-garage': taxRelief(
    'REP-TAX-2',
    text('Гараж жерінің салығынан босату', 'Без земельного налога под гаражом', 'No land tax under a garage'),
    text(
      'Гараж тұрған жер учаскесі үшін жер салығы төленбейді.',
      'За участок под гаражом земельный налог не платят.',
      'No land tax is paid for the plot under a garage.',
    ),
  ),
  'land-dwelling': taxRelief(
    'REP-TAX-3',
    text(
      'Тұрғын үй жерінің салығынан босату',
      'Без земельного налога под жильём',
      'No land tax under a dwelling',
    ),
    text(
      'Тұрғын үй қоры мен ондағы құрылыстар тұрған жер үшін жер салығы төленбейді.',
      'За участок под жилым фондом и строениями земельный налог не платят.',
      'No land tax is paid for the plot under housing and its buildings.',
    ),
    // DEC-19
    text(
      'Есепте мұнда табыс салығы аталған, ал жер учаскесіне жер салығы салынады: жоба солай түсінеді. Бабы аталмаған: тексерілгенше салық органынан сұраңыз.',
      'Отчёт называет здесь подоходный налог, но участок облагается земельным: так понимает проект. Статья не названа: до проверки спросите в налоговом органе.',
      'The report names income tax here, but a plot bears land tax: so the project reads it. No article is named: until it is verified, ask the revenue body.',
    ),
  ),
  'land-household': taxRelief(
    'REP-TAX-4',
    text(
      'Үй маңындағы жердің салығынан босату',
      'Без земельного налога за приусадебный участок',
      'No land tax for a household plot',
    ),
    text(
      'Үй маңындағы жер учаскесі үшін жер салығы төленбейді.',
      'За приусадебный участок земельный налог не платят.',
      'No land tax is paid for a household plot.',
    ),
  ),
  'land-garden': taxRelief(
    'REP-TAX-5',
    text(
      'Бақ пен саяжай жерінің салығынан босату',
      'Без земельного налога за сад и дачу',
      'No land tax for a garden or dacha',
    ),
    text(
      'Қосалқы шаруашылық, бағбандық және саяжай жері үшін, оның ішінде құрылыс пен гараж асты үшін жер салығы төленбейді.',
      'За участки подсобного хозяйства, сада и дачи, в том числе под строениями и гаражами, земельный налог не платят.',
      'No land tax for plots of subsidiary farming, gardening and dachas, also under buildings and garages.',
    ),
  ),
}
