/** What is on record of a vehicle of which nothing but its name and kind was said. */
export const registeredFacts = (name: string) => ({
  name,
  kind: 'crewed-spacecraft',
  aliases: [],
  agency: null,
  partOf: null,
  seats: null,
  programAuthority: null,
});
