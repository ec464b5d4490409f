import { type NamedStaff, note } from './named-staff.ts'
import { STAFF_OF_BODIES } from './staff-of-bodies.ts'
import { STAFF_OF_CENTRE } from './staff-of-centre.ts'

/** One person for every post; all of them work in the town of the named families. */
export const NAMED_STAFF: readonly NamedStaff[] = [
  {
    role: 'obstetric-nurse',
    name: 'Әбенова Сәуле Маратқызы',
    kind: 'obstetric-provider',
    note: note(
      'Скрининг нәтижесін енгізеді, ПМПК-ға жібереді',
      'Вносит результаты скрининга, направляет в ПМПК',
      'Records screening results, refers to the PMPC',
    ),
  },
  {
    role: 'primary-care-doctor',
    name: 'Қасымов Ерлан Сәбитұлы',
    kind: 'primary-care',
    note: note(
      'Қатер тобындағы балаларды бақылайды',
      'Наблюдает детей группы риска',
      'Follows children at risk',
    ),
  },
  {
    role: 'diagnostic-specialist',
    name: 'Досжанова Меруерт Асқарқызы',
    kind: 'consultative-diagnostic',
    note: note('Тереңдетілген тексеру жүргізеді', 'Проводит углублённое обследование', 'Examines in depth'),
  },
  {
    role: 'medical-organisation',
    name: 'Сәрсенбаев Талғат Оразұлы',
    kind: 'medical-organisation',
    note: note(
      'Мүгедектік туралы мәліметті енгізеді, өтінішхат береді',
      'Вносит сведения об инвалидности, подаёт ходатайство',
      'Records disability, files petitions',
    ),
  },
  {
    role: 'pmpc-registrar',
    name: 'Жұманова Ләззат Бекқызы',
    kind: 'pmpc',
    note: note(
      'Жіберілгендерді қабылдайды, қабылдау күнін тағайындайды',
      'Принимает направления, назначает день приёма',
      'Accepts referrals, sets appointments',
    ),
  },
  {
    role: 'pmpc-specialist',
    specialty: 'psychologist',
    name: 'Ахметова Дина Ерікқызы',
    kind: 'pmpc',
    note: note(
      'Психолог: өз тексеру нысанын толтырады',
      'Психолог: заполняет свой бланк обследования',
      'Psychologist: fills the own form',
    ),
  },
  {
    role: 'pmpc-specialist',
    specialty: 'doctor',
    name: 'Назаров Бауыржан Қайратұлы',
    kind: 'pmpc',
    note: note(
      'Дәрігер: өз тексеру нысанын толтырады',
      'Врач: заполняет свой бланк обследования',
      'Doctor: fills the own form',
    ),
  },
  {
    role: 'pmpc-specialist',
    specialty: 'social-worker',
    name: 'Төлегенова Шолпан Жомартқызы',
    kind: 'pmpc',
    note: note(
      'Әлеуметтік педагог: өз тексеру нысанын толтырады',
      'Социальный педагог: заполняет свой бланк',
      'Social worker: fills the own form',
    ),
  },
  {
    role: 'pmpc-specialist',
    specialty: 'pedagogue',
    name: 'Иванова Ольга Петровна',
    kind: 'pmpc',
    note: note(
      'Педагог: өз тексеру нысанын толтырады',
      'Педагог: заполняет свой бланк обследования',
      'Pedagogue: fills the own form',
    ),
  },
  {
    role: 'pmpc-specialist',
    specialty: 'psychologist',
    name: 'Кенжебаев Асқар Талғатұлы',
    kind: 'pmpc',
    note: note(
      'Екінші психолог: әріптесінің істерін қабылдап ала алады',
      'Второй психолог: может принять дела коллеги',
      'The second psychologist: may take over the work of a colleague',
    ),
  },
  {
    role: 'pmpc-head',
    name: 'Оспанов Нұрлан Серікұлы',
    kind: 'pmpc',
    note: note(
      'Қорытындыға қол қояды, бағдарламаны бекітеді',
      'Подписывает заключения, утверждает программы',
      'Signs conclusions, approves programmes',
    ),
  },
  {
    role: 'irp-coordinator',
    name: 'Бекмұратова Гүлнар Тоқтарқызы',
    kind: 'pmpc',
    note: note(
      'Оңалту бағдарламасын жасайды',
      'Составляет программы реабилитации',
      'Drafts rehabilitation programmes',
    ),
  },
  {
    role: 'irp-coordinator',
    name: 'Сүлейменова Мөлдір Ақанқызы',
    kind: 'pmpc',
    note: note(
      'Екінші үйлестіруші: бағдарламаларды қабылдап ала алады',
      'Второй координатор: может принять программы коллеги',
      'The second coordinator: may take over programmes',
    ),
  },
  {
    role: 'service-specialist',
    name: 'Мұқанова Айнұр Дәулетқызы',
    kind: 'correction-room',
    note: note(
      'Жолданған балалармен сабақ өткізеді',
      'Занимается с направленными детьми',
      'Teaches the children referred',
    ),
  },
  {
    role: 'education-head',
    name: 'Сәрсенова Дариға Мұратқызы',
    kind: 'kindergarten',
    note: note(
      'Балабақшаға жолданған балалардың жолдамаларына жауап береді',
      'Отвечает на направления в детский сад',
      'Answers directions to the kindergarten',
    ),
  },
  {
    role: 'social-worker',
    specialty: 'social-work',
    name: 'Ермекова Раушан Болатқызы',
    kind: 'employment-department',
    note: note(
      'Мұқтаждықты таниды, отбасына барады',
      'Признаёт нуждаемость, посещает семьи',
      'Recognises need, visits families',
    ),
  },
  {
    role: 'ed-specialist',
    name: 'Тұрсынов Азамат Ғалымұлы',
    kind: 'employment-department',
    note: note(
      'Құжаттарды салыстырады, хабарлама жібереді',
      'Сверяет документы, направляет уведомления',
      'Compares documents, sends notices',
    ),
  },
  {
    role: 'ed-head',
    name: 'Смағұлова Бақыт Нұрғалиқызы',
    kind: 'employment-department',
    note: note(
      'Бөлім жұмысы мен мерзімдерді қарайды',
      'Следит за сроками отдела',
      'Watches the terms of the department',
    ),
  },
  ...STAFF_OF_BODIES,
  ...STAFF_OF_CENTRE,
]
