/** Something that is not as it should be. */
export interface Finding {
  /** Where in the log; undefined where it is at no place. */
  readonly sequence: number | undefined;
  /** A sentence that goes on from `#<sequence>`, or stands alone where there is none. */
  readonly what: string;
}

export const textOf = ({ sequence, what }: Finding): string => (sequence === undefined ? what : `#${sequence} ${what}`);
