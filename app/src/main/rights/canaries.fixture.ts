/** Words and numbers that nobody but the family and its helpers may ever be shown. */
export const CANARIES = {
  childFamily: 'Жасырынов',
  childGiven: 'Құпиябек',
  childIin: '220230500019',
  motherFamily: 'Жасырынова',
  motherGiven: 'Мөлдірсұлу',
  motherIin: '190314600003',
  finding: 'Жекеқорытынды',
  phone: '+77015550102',
  address: 'Жасырынкөше 7',
} as const

/** The child of the fixture, by its papers. */
export const CHILD = {
  familyName: CANARIES.childFamily,
  givenName: CANARIES.childGiven,
  birthDate: '2022-01-10',
  sex: 'male',
  iin: CANARIES.childIin,
}
