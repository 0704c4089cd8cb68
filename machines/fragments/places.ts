/** Where notices hang, as people say it. */
export const places = {
  village: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  finance: { zh: '财务公开栏', en: 'Finance board' },
  streetPlatform: { zh: '街道公共资源交易平台', en: 'Trading platform of the subdistrict' },
  districtPlatform: { zh: '区公共资源交易平台', en: 'Trading platform of the district' },
} as const;
