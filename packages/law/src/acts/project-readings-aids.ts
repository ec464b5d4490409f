import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about aids, goods and sanatorium care. */
export const READINGS_AIDS = {
  'DEC-90': {
    kind: 'reading',
    summary: text(
      'Құрал мен санаторийге екі жол бар, олар бірін-бірі алмастырмайды. Мүгедектік бағдарламасы бойынша – әлеуметтік қызметтер порталы арқылы. Медициналық көрсетілім бойынша – дәрігердің көрсетілімі жеткілікті: мүгедектік те, ПМПК қорытындысы да сұралмайды, өйткені 15-баптың 1-тармағының 4) тармақшасы шарт ретінде көрсетілімді ғана атайды. Бір жолмен алынған зат екінші жолмен бас тартуға негіз болмайды. Заң медициналық жолдың жеткізу арнасын атамайды: жоба оны да сол өнім берушілер арқылы жүргізеді.',
      'К средству и к санаторию ведут два пути, и один не заменяет другой. По программе инвалидности – через портал социальных услуг. По медицинским показаниям достаточно показания врача: ни инвалидность, ни заключение ПМПК не спрашиваются, потому что подпункт 4) пункта 1 статьи 15 называет условием только показания. Полученное одним путём не основание отказать по другому. Канал поставки для медицинского пути Закон не называет: проект ведёт его через тех же поставщиков.',
      'Two routes lead to an aid and to a sanatorium, and neither replaces the other. By the disability programme: through the social services portal. By medical indications the indication of a doctor is enough: neither a disability nor a conclusion of the PMPC is asked for, as article 15(1)(4) names the indications alone as the condition. What came by one route is no ground to refuse the other. The Law names no channel of supply for the medical route: the project leads it through the same suppliers.',
    ),
  },
  'DEC-91': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Құралдарды ауыстыру мерзімдері, еске салу, жауап беру және санаторийге қайта өтініш беру мерзімдері – жобаның әдепкі мәндері: бұйрықтағы мерзімдер тексерілмеген. Мерзім заттың алынғаны расталған күннен басталады, еске салу мерзімнің жартысынан ерте берілмейді. Еске салу күнінен бастап жаңа тапсырыс беруге болады, одан ертерек – себебімен: бала өссе, бұрынғы және қазіргі өлшемі жазылады. Санаторий кезегі екі жол бойынша бөлек, өтініш күнінің тәртібімен жүреді: ұсынысқа жауап болмаса, жолдама келесі балаға беріледі, ал өтініш күні сақталады.',
      'Сроки замены средств, напоминания, ответа и нового заявления на санаторий – значения проекта: сроки из приказа не проверены. Срок идёт со дня, когда получение подтверждено, напоминание приходит не раньше половины срока. Новый заказ возможен со дня напоминания, раньше – с причиной: если ребёнок вырос, пишется прежний и нынешний размер. Очередь на санаторий для двух путей отдельная и идёт по дню заявления: если на предложение не ответили, путёвка переходит следующему ребёнку, а день заявления сохраняется.',
      'The replacement terms of aids, the reminder, the terms of an answer and of a new application for a sanatorium are project defaults: the terms of the order have not been verified. A term runs from the day on which the receipt was confirmed, and its reminder never comes before its half. A new order is possible from the day of the reminder, earlier with a reason: when the child has grown, the size then and now are written down. The queue for a sanatorium is kept apart for the two routes by the day of application: an offer without an answer goes to the next child, and the day of application stays.',
    ),
  },
} as const satisfies UnitTable
