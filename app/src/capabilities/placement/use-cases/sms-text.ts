/** The text of the SMS, in Kazakh and Russian at once: which language the phone's owner reads is not known. */
export function smsText(): string {
  return (
    'Арнаулы әлеуметтік қызмет көрсету туралы шешім қабылданды. Ұйымды порталда таңдаңыз: aleumet.egov.kz. ' +
    'Принято решение об оказании специальных социальных услуг. Выберите организацию на портале.'
  )
}
