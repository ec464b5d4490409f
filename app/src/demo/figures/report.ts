/**
 * Figures of the state portal as of 20.11.2023, tables 1 and 3–6 of the 2023 report, by
 * region. The tables disagree with each other (the new regions of 2022 above all), so each
 * is used only for its own shares: 4 for how many children, 3 for sex, 5 and 6 for groups.
 */
export interface RegionFigures {
  readonly kato: string
  readonly rural: number
  readonly urban: number
  readonly women: number
  readonly men: number
  readonly adults: number
  readonly children: number
  readonly sight: number
  readonly hearing: number
  readonly movement: number
  readonly wheelchair: number
  readonly group1: number
  readonly group2: number
  readonly group3: number
  readonly ungrouped: number
}

type Row = readonly [kato: string, ...figures: number[]]

// biome-ignore format: one region a line, columns in the order of RegionFigures
const ROWS: readonly Row[] = [
  ['100000000', 1581, 2560, 1817, 2324, 21709, 2331, 3747, 850, 5855, 844, 79, 172, 322, 19],
  ['110000000', 13417, 15623, 12626, 16414, 25806, 2616, 4269, 1196, 8528, 1238, 335, 839, 1173, 304],
  ['150000000', 8172, 20656, 12447, 16381, 23830, 3719, 3754, 1201, 8965, 1237, 448, 1154, 1600, 581],
  ['190000000', 47470, 17066, 27858, 36678, 37233, 4884, 5619, 1921, 11515, 1036, 1034, 1811, 3106, 942],
  ['230000000', 10122, 14551, 11554, 13119, 20332, 3254, 3060, 1078, 6919, 735, 446, 888, 1481, 492],
  ['270000000', 12384, 12050, 10467, 13967, 21234, 2401, 3680, 813, 6531, 972, 313, 798, 939, 377],
  ['310000000', 29476, 16088, 18843, 26721, 37643, 5471, 4971, 2024, 11472, 2351, 753, 1004, 3105, 661],
  ['330000000', 1895, 1965, 1681, 2179, 21555, 2439, 2981, 1055, 7158, 829, 76, 142, 365, 19],
  ['350000000', 15183, 51090, 29822, 36451, 50206, 3925, 6270, 2557, 21416, 1208, 823, 1332, 1815, 683],
  ['390000000', 11252, 17067, 11866, 16453, 24646, 2616, 4225, 1105, 7204, 1192, 444, 1017, 936, 226],
  ['430000000', 17779, 14479, 13745, 18513, 25557, 4283, 4599, 1160, 8036, 1644, 548, 638, 2716, 426],
  ['470000000', 16857, 14163, 14422, 16598, 23744, 5451, 3213, 1184, 8555, 857, 587, 1174, 2837, 966],
  ['550000000', 8979, 19443, 12797, 15625, 24733, 2805, 4423, 1159, 8185, 1105, 456, 1002, 998, 377],
  ['590000000', 15221, 9857, 10740, 14338, 22084, 1945, 3382, 1030, 6969, 911, 311, 633, 798, 247],
  ['610000000', 74019, 23054, 42814, 54259, 76526, 11762, 10571, 3886, 27906, 2228, 1406, 3636, 5710, 1390],
  ['620000000', 198, 1301, 584, 915, 10548, 805, 1031, 370, 3984, 247, 12, 34, 109, 4],
  ['630000000', 21494, 28696, 22164, 28026, 25610, 2422, 3907, 1023, 6980, 779, 603, 1312, 1767, 532],
  ['710000000', 0, 32558, 14973, 17585, 27670, 6100, 4015, 1671, 10582, 2113, 770, 2014, 2516, 1006],
  ['750000000', 0, 57071, 26016, 31055, 51009, 6876, 6156, 3014, 13702, 1994, 1166, 1896, 2898, 1103],
  ['790000000', 0, 40320, 18885, 21435, 36381, 5593, 4493, 1998, 12815, 1825, 711, 1821, 2508, 484],
]

/** The twenty regions in the order of their codes. */
export const REPORT_FIGURES: readonly RegionFigures[] = ROWS.map(([kato, ...row]) => {
  const at = (index: number): number => row[index] ?? 0
  return {
    kato,
    rural: at(0),
    urban: at(1),
    women: at(2),
    men: at(3),
    adults: at(4),
    children: at(5),
    sight: at(6),
    hearing: at(7),
    movement: at(8),
    wheelchair: at(9),
    group1: at(10),
    group2: at(11),
    group3: at(12),
    ungrouped: at(13),
  }
})

/** Table 2: adults with disability of groups I, II and III in the whole country. */
export const ADULT_GROUPS: readonly [first: number, second: number, third: number] = [72661, 270958, 265789]
