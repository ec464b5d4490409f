/** ISO 3166-1 alpha-2 codes of the world; UN stands for international organisations. */
const CODES =
  'KZ AE AF AL AM AR AT AU AZ BA BD BE BG BR BY CA CH CL CN CO CU CY CZ DE DK DZ EE EG ES FI FR GB GE GR HR HU ID IE IL IN IQ IR IS IT JO JP KE KG KR KW LB LT LU LV LY MA MC MD ME MK MN MT MX MY NG NL NO NZ OM PE PH PK PL PS PT QA RO RS RU SA SE SG SI SK SM SY TH TJ TM TN TR UA US UY UZ VE VN YE ZA UN'

export const COUNTRIES: readonly string[] = CODES.split(' ')

/** Languages in which sources come. */
export const LANGUAGES = [
  ...['kk', 'ru', 'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'fi', 'sv'],
  ...['tr', 'uz', 'ky', 'az', 'zh', 'ja', 'ko', 'ar', 'he', 'uk', 'lt', 'lv', 'et'],
] as const
