import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings DEC-1 … DEC-23: one own sentence each. */
export const READINGS_LAW = {
  'DEC-1': {
    kind: 'reading',
    summary: text(
      'Заңның 2021 жылғы 26 маусымдағы редакциясы негізге алынады, кейінгі редакциялар дерек ретінде жүктеледі.',
      'За основу взята редакция Закона от 26 июня 2021 года, более поздние редакции загружаются как данные.',
      'The wording of 26 June 2021 is the base; later wordings are loaded as data.',
    ),
  },
  'DEC-2': {
    kind: 'reading',
    summary: text(
      'Мүмкіндігі шектеулі баланы оңалту бағдарламасы мен мүгедектігі бар адамның жеке бағдарламасы – екі бөлек құжат.',
      'Программа реабилитации ребёнка с ограниченными возможностями и индивидуальная программа лица с инвалидностью – два разных документа.',
      'The rehabilitation programme of a child with limited abilities and the individual programme of a person with a disability are two documents.',
    ),
  },
  'DEC-3': {
    kind: 'reading',
    summary: text(
      'Мүмкіндігі шектеулі бала мен мүгедектігі бар бала – екі бөлек ұғым, ескі сөздер тек дәйексөзде жазылады.',
      'Ребёнок с ограниченными возможностями и ребёнок с инвалидностью – два понятия, устаревшие слова стоят только в цитатах.',
      'A child with limited abilities and a child with a disability are two concepts; the old words stand only in quotations.',
    ),
  },
  'DEC-4': {
    kind: 'reading',
    summary: text(
      'Жас туған күні тәулік басталғанда толады, 29 ақпанда туған бала кібісе емес жылы жасына 1 наурызда толады.',
      'Возраст наступает с началом дня рождения, а у родившихся 29 февраля в обычный год – 1 марта.',
      'An age is reached as the birthday begins; for those born on 29 February, on 1 March in a common year.',
    ),
  },
  'DEC-5': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Кәмелетке толуға дайындық пен ұйым санатын қарау жобаның әдепкі мерзімінде алдын ала басталады.',
      'Подготовка к совершеннолетию и пересмотр категории начинаются заранее, в срок по умолчанию.',
      'Preparation for majority and the category review begin ahead of time, at a default the project sets.',
    ),
  },
  'DEC-6': {
    kind: 'reading',
    summary: text(
      'Бір заңды өкілдің келісімі жеткілікті, ал басқа заңды өкіл қарсы болса, беру тоқтатылады және сот актісі шешеді.',
      'Достаточно согласия одного законного представителя, но при возражении другого передача прекращается, а решает судебный акт.',
      'The consent of one legal representative is enough, unless another objects; then nothing is sent and a court act decides.',
    ),
  },
  'DEC-7': {
    kind: 'reading',
    summary: text(
      'ПМПК нормасы аумақтағы барлық бала бойынша жоғары қарай дөңгелектеп есептеледі, балалары бар әр өңірге кемінде біреу тиеді.',
      'Норма ПМПК считается от всех детей территории с округлением вверх, не менее одной на регион, где есть дети.',
      'The PMPC norm counts all children of the territory, is rounded up, and is at least one for a region with children.',
    ),
  },
  'DEC-8': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Бағдарламаны ПМПК үйлестірушісі отбасымен бірге жасайды, қайта қарау, жіберу және хабарлау мерзімдері – жобаның әдепкі мәні.',
      'Программу составляет координатор ПМПК вместе с семьёй, сроки пересмотра, направления и предупреждения – значения проекта по умолчанию.',
      'The PMPC coordinator drafts the programme with the family; review, referral and notice terms are project defaults.',
    ),
  },
  'DEC-9': {
    kind: 'reading',
    summary: text(
      'Мәртебені медициналық құжатқа негізделген ПМПК қорытындысы растайды.',
      'Статус подтверждает заключение ПМПК, основанное на медицинском документе.',
      'The status is confirmed by a PMPC conclusion that rests on a medical document.',
    ),
  },
  'DEC-10': {
    kind: 'reading',
    summary: text(
      'Мерзім келесі күннен басталады, күнтізбелік мерзімнің соңғы күні демалысқа түссе, ол келесі жұмыс күніне ауысады.',
      'Срок течёт со следующего дня, а если последний день календарного срока нерабочий – переносится на следующий рабочий.',
      'A term runs from the next day; a calendar term that ends on a non-working day ends on the next working day.',
    ),
  },
  'DEC-11': {
    kind: 'reading',
    summary: text(
      'Хабарлау шешім күнінен, таңдау хабарлама алынғаннан, келу орын сақталғаннан басталады, кейінге қалдыру келу мерзіміне қосылады.',
      'Уведомление считается от решения, выбор – от получения уведомления, прибытие – от брони места, отсрочка прибавляется к сроку прибытия.',
      'Notice runs from the decision, choice from proven receipt, arrival from the reservation; a deferral is added to the arrival term.',
    ),
  },
  'DEC-12': {
    kind: 'reading',
    summary: text(
      '2, 5, 6-кестелердегі жас белгілері басылған күйінде сақталады, түзетуі бөлек көрсетіледі.',
      'Возрастные подписи таблиц 2, 5, 6 хранятся как напечатаны, исправление показывается отдельно.',
      'The age labels of tables 2, 5 and 6 are kept as printed; the correction is shown apart.',
    ),
  },
  'DEC-13': {
    kind: 'reading',
    summary: text(
      'Есептегі жеті өңір факт ретінде сақталады, ауытқудың себебі жазбаша сұралады.',
      'Семь регионов отчёта хранятся как факт, отступление от рейтинга требует письменной причины.',
      'The seven regions of the report are kept as a fact; a departure from the ranking needs a written reason.',
    ),
  },
  'DEC-14': {
    kind: 'reading',
    summary: text(
      'Құжаттарды іріктеуде қатаң термин мен синонимдер тізімі қатар есептеледі.',
      'При отборе документов строгий термин и список синонимов считаются рядом.',
      'Documents are selected by the strict term and by the declared synonyms, side by side.',
    ),
  },
  'DEC-15': {
    kind: 'reading',
    summary: text(
      'Есепте аталған 23 акт сол күйінде сақталады, корпус өз санын қатар көрсетеді.',
      'Названные в отчёте 23 акта хранятся как заявлено, корпус показывает свой подсчёт рядом.',
      'The 23 acts of the report are kept as stated; the corpus shows its own count beside them.',
    ),
  },
  'DEC-16': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Саны аз ұяшықтар жарияланбайды, шегі – жобаның әдепкі мәні.',
      'Малые ячейки не публикуются, порог – значение проекта по умолчанию.',
      'Small cells are not published; the threshold is a project default.',
    ),
  },
  'DEC-17': {
    kind: 'reading',
    summary: text(
      'Бала құқықтары конвенциясының 41 бабы есепте аталғандай, мазмұндық бөлігі деп көрсетіледі.',
      '41 статья Конвенции о правах ребёнка показывается как заявлено, содержательная часть.',
      'The 41 articles of the Convention are shown as stated, meaning its substantive part.',
    ),
  },
  'DEC-18': {
    kind: 'reading',
    summary: text(
      'Жазбасы жоқ санат жасырылмайды, тексерілген жазба жоқ деп көрсетіледі.',
      'Пустая категория не скрывается, а показывается без проверенных записей.',
      'An empty category is never hidden; it is shown as having no verified entry.',
    ),
  },
  'DEC-19': {
    kind: 'reading',
    summary: text(
      'Тұрғын үй қоры жеріне қатысты жеңілдік жер салығына жатады деп түсініледі.',
      'Льгота по участкам под жилым фондом понимается как относящаяся к земельному налогу.',
      'The exemption of plots under housing is read as one of land tax.',
    ),
  },
  'DEC-20': {
    kind: 'reading',
    summary: text(
      'Жеңілдікті ата-ананың қайсысы пайдаланатынын отбасы таңдайды, бір іс бойынша екінші рет берілмейді.',
      'Кто из родителей пользуется льготой, выбирает семья, второй раз по тому же делу она не даётся.',
      'The family chooses which parent uses the exemption; it is not given twice for one matter.',
    ),
  },
  'DEC-21': {
    kind: 'reading',
    summary: text(
      'Салық кодексіне сілтеме әрекет күніне қарай басылады, есептегі баптар қолданыстағы заң ретінде көрсетілмейді.',
      'Ссылка на Налоговый кодекс печатается по дате действия, статьи отчёта не выдаются за действующие.',
      'A Tax Code citation is printed by the date of the act; the report’s articles are never shown as current law.',
    ),
  },
  'DEC-22': {
    kind: 'reading',
    summary: text(
      '1-баптың 20) тармақшасындағы сөз қозғалғыштық мағынасында түсініледі.',
      'Слово в подпункте 20) статьи 1 понимается как мобильность.',
      'The word in article 1, sub-paragraph 20), is read as mobility.',
    ),
  },
  'DEC-23': {
    kind: 'reading',
    summary: text(
      'Тұрақты тұратын азаматтар мен қандастардың жәрдемақыға құқығы бар, шетелдіктің құқығын бекітілген шарт анықтайды.',
      'Право на пособие имеют постоянно проживающие граждане и кандасы, для иностранцев его определяет ратифицированный договор.',
      'Permanently residing citizens and kandas are entitled; for foreigners a ratified treaty decides.',
    ),
  },
} as const satisfies UnitTable
