/** A village with all above it. 样例: no city of the province has such a number, and no street or village is numbered so high. */
export interface PlannedVillage {
  readonly code: string;
  readonly street: string;
  readonly district: string;
  readonly city: string;
}

/** Above all of them. */
export const province = '610000000000';

/** Twenty villages to a street, five streets to a district, five districts to a city. */
export function plannedVillages(count: number): readonly PlannedVillage[] {
  return Array.from({ length: count }, (_, at) => {
    const city = `61${50 + Math.floor(at / 500)}`;
    const district = `${city}${81 + (Math.floor(at / 100) % 5)}`;
    const street = `${district}${501 + (Math.floor(at / 20) % 5)}`;
    return { code: `${street}${501 + (at % 20)}`, street: `${street}000`, district: `${district}000000`, city: `${city}00000000` };
  });
}
