/** What must stand beside an abbreviation that several zones share before it may be believed. */
export type ZoneProof = 'none' | 'am-pm' | 'british';

export interface ZoneRule {
  /** `null`: a zone is named, but its offset is not told (daylight saving, or the name has several bearers). */
  readonly offset: string | null;
  readonly proof: ZoneProof;
  /** Readers of that zone write the day before the month. */
  readonly dayFirst: boolean;
}

type ZoneRow = readonly [names: string, offset: string | null, dayFirst: boolean, proof?: ZoneProof];

/**
 * - IST (India, Israel, Ireland), AST, AMT, GST, ECT: several bearers, so never an offset.
 * - ET, CT, MT, PT: which of two offsets depends on the day, so never an offset.
 * - CST is -06:00 only beside am/pm: Chinese papers print it after a 24-hour time.
 * - BST is +01:00 only in the British manner (a point in the time: `11.08am BST`, `11.08 BST`) or with GMT on the same line,
 *   because papers of Bangladesh print `04:30 PM BST` too.
 */
const ZONE_ROWS: readonly ZoneRow[] = [
  ['z', 'Z', false],
  ['utc|coordinated universal time', 'Z', false],
  ['gmt|greenwich mean time|غرينتش|جرينتش|تغ|по гринвичу', 'Z', true],
  ['edt', '-04:00', false],
  ['est', '-05:00', false],
  ['cdt', '-05:00', false],
  ['cst', '-06:00', false, 'am-pm'],
  ['mdt', '-06:00', false],
  ['mst', '-07:00', false],
  ['pdt', '-07:00', false],
  ['pst', '-08:00', false],
  ['akdt', '-08:00', false],
  ['akst', '-09:00', false],
  ['hst', '-10:00', false],
  ['et|eastern|eastern time|ct|central time|mt|mountain time|pt|pacific time', null, false],
  ['brt|hora de brasilia|horario de brasilia', '-03:00', true],
  ['bst', '+01:00', true, 'british'],
  ['wet', 'Z', true],
  ['west|wat|cet|mez', '+01:00', true],
  ['cest|mesz|cat|eet|sast', '+02:00', true],
  ['eest|eat|msk|мск|trt|tsi|по москве|по московскому времени|مكه المكرمه|مكة المكرمة|مكة', '+03:00', true],
  ['pkt', '+05:00', true],
  ['npt', '+05:45', true],
  ['wib|ict', '+07:00', true],
  ['irst', '+03:30', true],
  ['sgt|hkt|myt|pht|wita|awst', '+08:00', true],
  ['北京时间|北京時間|香港時間|台北時間', '+08:00', false],
  ['jst|日本時間', '+09:00', false],
  ['kst|한국시간|한국시각', '+09:00', false],
  ['acst', '+09:30', true],
  ['acdt', '+10:30', true],
  ['aest', '+10:00', true],
  ['aedt', '+11:00', true],
  ['nzst', '+12:00', true],
  ['nzdt', '+13:00', true],
  ['ist', null, true],
  ['ast|gst|local time|ortszeit|heure locale|hora local|ora locale|القاهرة|بيروت', null, false],
  ['ora italiana|heure de paris|heure francaise|hora peninsular', null, true],
];

export const ZONES: readonly (readonly [name: string, rule: ZoneRule])[] = ZONE_ROWS.flatMap(
  ([names, offset, dayFirst, proof = 'none']) =>
    names.split('|').map((name) => [name, { offset, proof, dayFirst }] as const),
);

const MAX_OFFSET_HOURS = 14;

/** `+09:00` from its parts, or `null` when no place on earth keeps that offset. */
export function formatOffset(sign: string, hours: number, minutes: number): string | null {
  if (hours > MAX_OFFSET_HOURS || minutes % 15 !== 0 || minutes > 45) return null;
  if (hours === 0 && minutes === 0) return 'Z';
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
