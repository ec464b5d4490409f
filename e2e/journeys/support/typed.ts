import type { Lang } from '@tirek/kernel'

const kk = {
  place: 'Түркістан, 2-кабинет',
  certificate: 'Туу туралы куәлік № 1',
  request: 'Скрининг нәтижесі бойынша келді',
  summary: 'Бала тыныш, үлкеннің көмегімен үйренеді.',
  finding: 'Үлкеннің көмегімен',
  organ: 'Орталық жүйке жүйесі',
  clinic: '№ 1 емхана',
  norm: '1 ай',
  disorder: 'Психикалық дамудың кешігу белгілері',
  need: 'Ерте дамыту сабақтары',
  programme: 'Ерте даму',
  condition: 'Ойын арқылы',
  correction: 'Дефектолог, аптасына 2 рет',
  service: 'Ерте дамыту сабағы',
  purpose: 'Баланың дамуын қолдау',
  interests: 'Бала отбасында, үйіне жақын жерде көмек алады',
  tooYoung: 'Бала сөйлейтін жаста емес',
  notNeeded: 'Әзірге қажет емес',
  volume: 'аптасына 2 рет, 30 минуттан',
  agency: 'Медициналық-әлеуметтік сараптама бөлімі',
  disability: 'Анықтама № 1',
  assessment: 'Тәулік бойы күтім қажет',
  assessmentAct: 'Бағалау актісі № 5',
  considered: 'Қаралды, қазір мүмкіндік жоқ',
  said: 'Анасына жақын болғысы келеді',
  decision: 'Мұқтаждық расталды',
}

type Typed = typeof kk

const ru: Typed = {
  place: 'Туркестан, кабинет 2',
  certificate: 'Свидетельство о рождении № 1',
  request: 'Пришли по результату скрининга',
  summary: 'Ребёнок спокоен, учится с помощью взрослого.',
  finding: 'С помощью взрослого',
  organ: 'Центральная нервная система',
  clinic: 'Поликлиника № 1',
  norm: '1 месяц',
  disorder: 'Признаки задержки психического развития',
  need: 'Занятия раннего развития',
  programme: 'Раннее развитие',
  condition: 'Через игру',
  correction: 'Дефектолог, 2 раза в неделю',
  service: 'Занятие раннего развития',
  purpose: 'Поддержать развитие ребёнка',
  interests: 'Ребёнок получает помощь в семье, рядом с домом',
  tooYoung: 'Ребёнок ещё не говорит',
  notNeeded: 'Пока не нужно',
  volume: '2 раза в неделю по 30 минут',
  agency: 'Отдел медико-социальной экспертизы',
  disability: 'Справка № 1',
  assessment: 'Нужен круглосуточный уход',
  assessmentAct: 'Акт оценки № 5',
  considered: 'Рассмотрено, сейчас возможности нет',
  said: 'Хочет быть близко к маме',
  decision: 'Нуждаемость подтверждена',
}

const TYPED: Partial<Record<Lang, Typed>> = { kk, ru }

/** What people write into the forms, in their own language. */
export function typedIn(lang: Lang): Typed {
  return TYPED[lang] ?? kk
}
