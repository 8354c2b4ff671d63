export const about = {
  title: 'About this laboratory',
};
