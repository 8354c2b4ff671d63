/** The measures that are followed month by month, with their English labels. */
export const STRIPS = [
  { id: 'sanction-prevalence', name: 'Under a sanction', unit: '%' },
  { id: 'wrongful-share', name: 'Wrongful among months under a sanction', unit: '%' },
  { id: 'mean-score', name: 'Mean score', unit: 'points' },
  { id: 'silent-critics', name: 'Critics who keep silent', unit: '%' },
  { id: 'ties', name: 'Ties', unit: 'ties' },
  { id: 'unemployment', name: 'Without work', unit: '%' },
] as const;
