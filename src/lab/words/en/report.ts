export const report = {
  title: 'The report',
};
