/** What can be corrected in a quantity that lies at `pointer`; folds read all of it as corrected. */
export const quantityPlaces = (pointer: string): readonly string[] =>
  ['', '/name', '/unit', '/value', '/least', '/most'].map((member) => `${pointer}${member}`);
