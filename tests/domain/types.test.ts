import { describe, expectTypeOf, it } from 'vitest';
import type { CommandOf } from '../../src/domain/command.ts';
import type { correctEntry } from '../../src/domain/correction/commands.ts';
import type { Decider, Result } from '../../src/domain/decider.ts';
import type { EventOf, NewEvent } from '../../src/domain/event.ts';
import type { Instant, Slug, Uuid } from '../../src/domain/id.ts';
import type { Reference } from '../../src/domain/reference.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import type { recordDocking } from '../../src/domain/vehicle/commands.ts';
import type { vehicleDecider } from '../../src/domain/vehicle/decider.ts';
import type { vehicleDocked, vehicleEvents } from '../../src/domain/vehicle/events.ts';

describe('the types of the domain', () => {
  it('keep what was parsed apart from any text, and each from the others', () => {
    expectTypeOf<string>().not.toExtend<Reference>();
    expectTypeOf<Reference>().toExtend<string>();
    expectTypeOf<Slug>().not.toExtend<Uuid>();
    expectTypeOf<Reference>().not.toExtend<StreamName>();
    expectTypeOf<Uuid>().not.toExtend<Instant>();
  });

  it('derive an event from its definition', () => {
    expectTypeOf<EventOf<typeof vehicleDocked>>().toEqualTypeOf<
      NewEvent<'VehicleDocked', { at: Reference; port: string | null }>
    >();
  });

  it('derive a command from its definition: what its caller sends, and what the path says', () => {
    type Docking = CommandOf<typeof recordDocking>;
    expectTypeOf<Docking['type']>().toEqualTypeOf<'RecordDocking'>();
    expectTypeOf<Docking['at']>().toEqualTypeOf<Reference>();
    expectTypeOf<Docking['port']>().toEqualTypeOf<string | undefined>();
    type Correction = CommandOf<typeof correctEntry>;
    expectTypeOf<Correction['sequence']>().toEqualTypeOf<number>();
    expectTypeOf<Correction['reason']>().toEqualTypeOf<string>();
  });

  it('tell a result by whether it is ok', () => {
    expectTypeOf<Extract<Result<'value', 'failure'>, { ok: true }>['value']>().toEqualTypeOf<'value'>();
    expectTypeOf<Extract<Result<'value', 'failure'>, { ok: false }>['error']>().toEqualTypeOf<'failure'>();
  });

  it('let a decider make only events of its own', () => {
    type Makes<D> = D extends Decider<infer _Command, infer _State, infer Event> ? Event : never;
    expectTypeOf<Makes<typeof vehicleDecider>['type']>().toEqualTypeOf<(typeof vehicleEvents)[number]['type']>();
    expectTypeOf<(typeof vehicleEvents)[number]['type']>().not.toEqualTypeOf<string>();
  });
});
