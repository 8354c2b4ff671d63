export const life = {
  title: 'A life',
};
