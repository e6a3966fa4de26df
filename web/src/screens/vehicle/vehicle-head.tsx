import type { VehicleRecord } from '../../api/records.ts';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { kindText } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import type { Status } from '../../ui/status.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { type SeatsHeld, vehicleStatus } from '../board/vehicle-status.ts';

interface Props {
  readonly record: VehicleRecord;
  readonly held: SeatsHeld;
  readonly now: number;
}

const sums: Readonly<Record<Status, string>> = {
  critical: 'critical',
  serious: 'serious',
  caution: 'caution',
  normal: 'all that was assessed is well',
  standby: 'waits',
  off: 'not all of it was assessed',
};

/** What vehicle it is, by all its names, and where it is. */
export function VehicleHead({ record, held, now }: Props) {
  const { registration, health, flight, voided } = record;
  const { name, kind, aliases, agency, partOf, seats, programAuthority, said } = registration;
  const status = vehicleStatus(health, held, now);
  return (
    <ThingHead
      kind={kindText(kind)}
      title={name}
      reference={record.vehicle}
      state={{ docked: health.docked !== null, over: voided || flight.ended !== null }}
      status={
        voided ? (
          <StatusWord status="off">voided: made in error</StatusWord>
        ) : flight.ended === null ? (
          <>
            <StatusWord status={status}>{sums[status]}</StatusWord>
            {health.docked !== null && (
              <span>
                docked at <ThingLink reference={health.docked.at.reference} title={health.docked.at.title} />
              </span>
            )}
          </>
        ) : (
          <StatusWord status="off">flight ended: {flight.ended.manner}</StatusWord>
        )
      }
    >
      <p className="muted">
        {[
          agency === null ? null : `operated by ${agency}`,
          ...aliases.map((alias) => `${alias.name} to ${alias.agency}`),
          seats === null ? null : `${seats} seats`,
          programAuthority === null ? null : `program: ${programAuthority.role}, ${programAuthority.agency}`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
        {partOf !== null && (
          <>
            {' '}
            · part of <ThingLink reference={partOf.reference} title={partOf.asItStands.title} />
          </>
        )}
      </p>
      <p className="muted">
        registered by <SaidBy said={said} />
      </p>
    </ThingHead>
  );
}
