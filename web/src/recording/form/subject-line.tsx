import type { ReferenceKind } from '../../../../src/domain/reference.ts';
import type { RecordCommand } from '../record-command.ts';
import { useNamedThings } from '../widgets/use-named-things.ts';

interface Props {
  readonly command: RecordCommand;
  readonly parameters: Readonly<Record<string, string>>;
}

/** On what it is recorded, by its title. */
export function SubjectLine({ command, parameters }: Props) {
  if (parameters.sequence !== undefined) return <span className="subject muted">#{parameters.sequence}</span>;
  const { of } = command;
  return of === undefined ? <span className="subject" /> : <Titled kind={of} parameters={parameters} />;
}

function Titled({ kind, parameters }: { readonly kind: ReferenceKind; readonly parameters: Props['parameters'] }) {
  const last = parameters.dissent ?? parameters.slug ?? parameters.id ?? '';
  const things = useNamedThings([kind]);
  return <span className="subject muted">{things.find(({ reference }) => reference.endsWith(`/${last}`))?.title}</span>;
}
