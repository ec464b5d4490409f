/**
 * Where settlements of the register lie: latitude and longitude in degrees, to about a kilometre. Common geographic
 * knowledge, not taken from an official register: not verified. A settlement that an operator adds has none until it is
 * entered here, and then no distance is said.
 */
const COORDINATES: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  '10-semey': [50.41, 80.26],
  '10-kurchatov': [50.76, 78.54],
  '10-ayagoz': [47.96, 80.44],
  '10-qarauyl': [48.95, 79.25],
  '11-kokshetau': [53.28, 69.39],
  '11-stepnogorsk': [52.35, 71.89],
  '11-qosshy': [50.98, 71.35],
  '11-shchuchinsk': [52.93, 70.19],
  '11-atbasar': [51.8, 68.36],
  '15-aktobe': [50.28, 57.17],
  '15-qandyaghash': [49.46, 57.42],
  '15-khromtau': [50.25, 58.43],
  '19-qonaev': [43.87, 77.06],
  '19-talghar': [43.3, 77.24],
  '19-qaskeleng': [43.2, 76.62],
  '19-esik': [43.36, 77.46],
  '23-atyrau': [47.11, 51.92],
  '23-qulsary': [46.95, 54.02],
  '23-makhambet': [47.67, 51.58],
  '27-oral': [51.23, 51.37],
  '27-aqsay': [51.17, 53.0],
  '27-zhanibek': [49.42, 46.85],
  '31-taraz': [42.9, 71.37],
  '31-tole-bi': [43.69, 73.76],
  '31-qulan': [42.91, 72.73],
  '33-taldyqorghan': [45.02, 78.37],
  '33-tekeli': [44.86, 78.76],
  '33-zharkent': [44.17, 80.0],
  '33-ushtobe': [45.25, 77.98],
  '35-karaganda': [49.8, 73.09],
  '35-temirtau': [50.06, 72.96],
  '35-balqash': [46.85, 74.98],
  '35-saran': [49.79, 72.84],
  '35-shakhtinsk': [49.71, 72.59],
  '35-priozersk': [46.03, 73.7],
  '35-qarqaraly': [49.41, 75.47],
  '39-kostanay': [53.21, 63.62],
  '39-rudny': [52.96, 63.12],
  '39-lisakovsk': [52.54, 62.49],
  '39-arqalyq': [50.25, 66.92],
  '39-zhitiqara': [52.19, 61.2],
  '43-kyzylorda': [44.85, 65.51],
  '43-aral': [46.79, 61.67],
  '43-shieli': [44.17, 66.74],
  '47-aktau': [43.65, 51.16],
  '47-zhanaozen': [43.34, 52.86],
  '47-beyneu': [45.32, 55.19],
  '47-shetpe': [44.14, 52.12],
  '55-pavlodar': [52.29, 76.95],
  '55-ekibastuz': [51.72, 75.32],
  '55-aqsu': [52.04, 76.92],
  '55-bayanauyl': [50.79, 75.7],
  '59-petropavl': [54.87, 69.15],
  '59-tayynsha': [53.85, 69.77],
  '59-bulaevo': [54.91, 70.44],
  '61-turkistan': [43.3, 68.25],
  '61-kentau': [43.52, 68.51],
  '61-arys': [42.43, 68.81],
  '61-saryaghash': [41.46, 69.17],
  '61-zhetisay': [40.78, 68.33],
  '61-lenger': [42.18, 69.88],
  '62-zhezqazghan': [47.8, 67.71],
  '62-satbaev': [47.9, 67.54],
  '62-qarazhal': [48.01, 70.8],
  '62-ulytau': [48.65, 67.01],
  '63-oskemen': [49.95, 82.61],
  '63-ridder': [50.34, 83.51],
  '63-altay': [49.73, 84.27],
  '63-zaysan': [47.47, 84.87],
  '71-astana': [51.17, 71.43],
  '75-almaty': [43.24, 76.89],
  '79-shymkent': [42.32, 69.6],
}

const EARTH_RADIUS_KM = 6371

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Kilometres between two settlements as the crow flies, rounded; 0 for the same one. Undefined when one of them has no
 * coordinates. A road is longer.
 */
export function kilometresBetween(one: string, other: string): number | undefined {
  if (one === other) return 0
  const [from, to] = [COORDINATES[one], COORDINATES[other]]
  if (from === undefined || to === undefined) return undefined
  const [latitude, longitude] = [radians(to[0] - from[0]), radians(to[1] - from[1])]
  const chord =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * Math.sin(longitude / 2) ** 2
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord)))
}

/** True when the register knows where a settlement lies. */
export function hasCoordinates(settlementId: string): boolean {
  return COORDINATES[settlementId] !== undefined
}
