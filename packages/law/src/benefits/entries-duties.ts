import { text } from '../acts/text.ts'
import { exemption, inTaxCodes } from './tax-forms.ts'
import type { BenefitData } from './types.ts'

/** Fees and duties that need not be paid. */
export const DUTY_BENEFITS: Readonly<Record<string, BenefitData>> = {
  'registration-fee': exemption(
    'REP-TAX-6',
    {
      title: text(
        'Жылжымайтын мүлікті тегін тіркеу',
        'Регистрация недвижимости без сбора',
        'Registration of real estate without a fee',
      ),
      gives: text(
        'Жылжымайтын мүлікке құқықты және мәмілені тіркеу алымы төленбейді.',
        'Сбор за регистрацию прав на недвижимость и сделок не платят.',
        'No fee for registering rights to real estate and transactions.',
      ),
      authority: text('Мемлекеттік корпорация', 'Государственная корпорация', 'The State Corporation'),
    },
    inTaxCodes('art-457-2'),
  ),
  'court-duty': exemption(
    'REP-TAX-7',
    {
      title: text('Сотта мемлекеттік бажсыз', 'Без госпошлины в суде', 'No state duty in court'),
      gives: text(
        'Талап қоюшы барлық іс пен құжат бойынша мемлекеттік баж төлемейді.',
        'Истец не платит государственную пошлину по всем делам и документам.',
        'A plaintiff pays no state duty in all cases and for documents.',
      ),
      authority: text('Сот', 'Суд', 'The court'),
    },
    inTaxCodes('art-541-12', 'art-616'),
  ),
  'notarial-duty': exemption(
    'REP-TAX-8',
    {
      title: text(
        'Нотариатта мемлекеттік бажсыз',
        'Без госпошлины у нотариуса',
        'No state duty at the notary',
      ),
      gives: text(
        'Барлық нотариаттық әрекет үшін мемлекеттік баж төленбейді.',
        'За все нотариальные действия государственную пошлину не платят.',
        'No state duty for all notarial acts.',
      ),
      authority: text('Нотариус', 'Нотариус', 'The notary'),
    },
    inTaxCodes('art-542-4'),
  ),
  'documents-duty': exemption(
    'REP-TAX-9',
    {
      title: text(
        'Жеке куәлік пен тіркеу мемлекеттік бажсыз',
        'Удостоверение, паспорт и регистрация без госпошлины',
        'Identity papers and residence without state duty',
      ),
      gives: text(
        'Тұрғылықты жерді тіркеу, паспорт пен жеке куәлік, шетелдіктің ықтиярхаты және азаматтығы жоқ адамның куәлігі үшін баж төленбейді.',
        'Пошлину не платят за регистрацию места жительства, паспорт и удостоверение, вид на жительство иностранца и удостоверение лица без гражданства.',
        'No duty for registering residence, passports and identity cards, residence permits of foreigners and certificates of stateless persons.',
      ),
      authority: text('Мемлекеттік корпорация', 'Государственная корпорация', 'The State Corporation'),
    },
    // Residence stands in sub-point 1 and papers in 6: the article holds both.
    inTaxCodes('art-546', 'art-622'),
  ),
  'plates-duty': exemption(
    'REP-TAX-10',
    {
      title: text(
        'Көлік нөміріне мемлекеттік бажсыз',
        'Номерные знаки без госпошлины',
        'Number plates without state duty',
      ),
      gives: text(
        'Автокөліктің, тіркеменің және мотоциклдің нөмірлік белгісі үшін баж төленбейді.',
        'За номерные знаки машины, прицепа и мотоцикла пошлину не платят.',
        'No duty for number plates of a car, trailer or motorcycle.',
      ),
      authority: text('Мемлекеттік корпорация', 'Государственная корпорация', 'The State Corporation'),
    },
    inTaxCodes('art-546-7', 'art-622'),
  ),
}
