export const lab = {
  title: 'The lab',
};
