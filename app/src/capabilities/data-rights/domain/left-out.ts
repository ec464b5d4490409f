import type { LocalizedText } from '@tirek/kernel'

const words = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })

/** Tables that name a person and are not in the extract as tables, each with the reason. */
export const LEFT_OUT: Readonly<Record<string, LocalizedText>> = {
  registry_identity: words(
    'Тек кілттелген хеш: одан адам туралы ештеңе оқылмайды',
    'Только ключевые хеши: о человеке из них ничего не прочесть',
    'Keyed hashes only: nothing about the person can be read from them',
  ),
  programme_fingerprint: words(
    'Бағдарлама мәтінінің хеші: ұқсас мәтінді табуға ғана керек',
    'Хеш текста программы: нужен только для поиска одинаковых текстов',
    'A hash of the text of the programme, only to find equal texts',
  ),
  access_account: words(
    'Жүйеге кіру тіркелгісі, баланың ісі емес',
    'Учётная запись для входа, а не дело ребёнка',
    'The account to sign in with, not a part of the file',
  ),
  complaints_signal: words(
    'Баланың қауіпсіздігі туралы сигналдар отбасыға көрсетілмейді',
    'Сигналы о безопасности ребёнка семье не показываются',
    'Signals about the safety of a child are not shown to the family',
  ),
  data_rights_breach_subject: words(
    'Нақты бұзушылықтар бөлек тізімде; жаттығулар адамға қатысты емес',
    'Настоящие нарушения стоят отдельным списком; учения человека не касаются',
    'Real breaches stand in a list of their own; drills touch nobody',
  ),
  history_access: words(
    'Қараулар журналы бөлек тізімде, онда басқа адамдар аталмайды',
    'Журнал просмотров стоит отдельным списком, без других людей',
    'The log of readings stands in a list of its own, without other people',
  ),
}
