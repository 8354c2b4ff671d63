export const worlds = {
  title: 'Two worlds',
};
