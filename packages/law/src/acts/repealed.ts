import { type LocalDate, type LocalizedText, localDate } from '@tirek/kernel'
import { text } from './text.ts'

/** An act that the Social Code repealed; a rule may cite it only for earlier events (REP-SC-2). */
export interface RepealedAct {
  readonly id: string
  readonly date: LocalDate
  readonly title: LocalizedText
  /** First day on which the act no longer applies. */
  readonly repealedOn: LocalDate
}

const REPEALED_ON = localDate('2023-07-01')

/** The ten acts repealed when the Social Code entered into force (REP-SC-1). */
export const REPEALED_ACTS: readonly RepealedAct[] = [
  repealed(
    '1997-06-16',
    'Мүгедектігі бойынша және асыраушысынан айырылу жағдайы бойынша мемлекеттік әлеуметтік жәрдемақылар туралы',
    'О государственных социальных пособиях по инвалидности и по случаю потери кормильца',
    'On state social benefits for disability and loss of breadwinner',
  ),
  repealed(
    '1999-04-05',
    'Арнаулы мемлекеттік жәрдемақы туралы',
    'О специальном государственном пособии',
    'On special state benefit',
  ),
  repealed(
    '2001-07-17',
    'Мемлекеттік атаулы әлеуметтік көмек туралы',
    'О государственной адресной социальной помощи',
    'On state targeted social assistance',
  ),
  repealed(
    '2005-04-13',
    'Мүгедектігі бар адамдарды әлеуметтік қорғау туралы',
    'О социальной защите лиц с инвалидностью',
    'On social protection of persons with disabilities',
  ),
  repealed(
    '2005-06-28',
    'Балалы отбасыларға берілетін мемлекеттік жәрдемақылар туралы',
    'О государственных пособиях семьям, имеющим детей',
    'On state benefits for families with children',
  ),
  repealed(
    '2008-12-29',
    'Арнаулы әлеуметтік қызметтер туралы',
    'О специальных социальных услугах',
    'On special social services',
  ),
  repealed(
    '2013-06-21',
    'Зейнетақымен қамсыздандыру туралы',
    'О пенсионном обеспечении',
    'On pension provision',
  ),
  repealed(
    '2015-08-02',
    'Зейнетақымен қамсыздандыру мәселелері бойынша заңнамалық актілерге өзгерістер енгізу туралы',
    'О внесении изменений в законодательные акты по вопросам пенсионного обеспечения',
    'On amendments to legislative acts on pension provision',
  ),
  repealed(
    '2016-04-06',
    'Халықты жұмыспен қамту туралы',
    'О занятости населения',
    'On employment of the population',
  ),
  repealed(
    '2019-12-26',
    'Міндетті әлеуметтік сақтандыру туралы',
    'Об обязательном социальном страховании',
    'On compulsory social insurance',
  ),
]

function repealed(date: string, kk: string, ru: string, en: string): RepealedAct {
  return { id: `repealed-${date}`, date: localDate(date), title: text(kk, ru, en), repealedOn: REPEALED_ON }
}
