import type { CrewReturn, Leaving } from '../../api/answers.ts';

const isFit = ({ problem, vehicle }: Leaving): boolean =>
  problem === null &&
  vehicle !== null &&
  (vehicle.fitness.fitness === 'fit' || vehicle.fitness.fitness === 'fit-within-limits') &&
  !vehicle.held.moreThanSeats &&
  !vehicle.held.moreThanAtMost;

/** `7 aboard, 3 without a fit seat nominally`: what the table says, in few words. */
export function crewSummary(crew: readonly CrewReturn[]): string | undefined {
  if (crew.length === 0) return undefined;
  const aboard = `${crew.length} aboard`;
  const without = (kind: 'nominal' | 'contingency') => crew.filter((member) => !isFit(member[kind])).length;
  const nominal = without('nominal');
  const contingency = without('contingency');
  if (nominal + contingency === 0) return `${aboard}, all with a fit seat`;
  return `${aboard}, without a seat assessed fit: ${nominal} nominal, ${contingency} contingency`;
}
