interface Named {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly agency?: string | undefined;
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ');

/** `Sergei Krikalev, Director of crewed programmes, Roscosmos`, as far as it is known. */
export const authorText = ({ name, role, agency }: Named): string => joined(name, role, agency);

/** The shortest that still says who: the name with the agency, or the role with it. */
export const authorShort = ({ name, role, agency }: Named): string => joined(name ?? role, agency);
