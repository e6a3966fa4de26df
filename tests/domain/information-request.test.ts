import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import {
  declineRequest,
  provideInformation,
  requestInformation,
  withdrawRequest,
} from '../../src/domain/information-request/commands.ts';
import { commandId, type Given, given } from './given.ts';
import { faults, said, sent, storable } from './sent.ts';

const own = `information-request/${commandId}`;
const observation = 'observation/0185e0a0-0000-7000-8000-000000000002';
const of = [{ agency: 'SpaceX' }];
const text = 'Could Dragon carry more?\nIn an emergency';
const facts = { title: 'Could Dragon carry more?', text, of, about: [], due: null };
const none = { reason: null, because: [] };
const why = { reason: 'It is proprietary', because: [observation] };
const provided = { text: 'One more, on the cargo pallet', cites: [observation] };

const event = (type: string, known: object) => storable({ type, facts: known });
const requested = event('InformationRequested', facts);
const answered = event('InformationProvided', provided);
const declined = event('InformationRequestDeclined', why);
const withdrawn = event('InformationRequestWithdrawn', none);
const request = (...events: readonly Given[]) =>
  given(aggregates.informationrequest, `informationrequest-${commandId}`, events);

describe('asking for information', () => {
  it('needs what is asked and of whom; no decision need exist', () => {
    request().when(sent(requestInformation, { text, of })).thenEvents([requested]);
  });

  it('keeps what it is about and when it is due', () => {
    const known = {
      title: 'Dragon',
      of: [{ name: 'A. Doctor', role: 'Flight surgeon' }, ...of],
      about: ['vehicle/dragon-endurance', 'crew-member/rubio'],
      due: '2023-01',
    };
    request()
      .when(sent(requestInformation, { text, ...known }))
      .thenEvents([event('InformationRequested', { ...facts, ...known })]);
  });

  it('names somebody', () => {
    expect(faults(requestInformation, { text, of: [] })).toEqual(['/of']);
    expect(faults(requestInformation, { text, of: [{}] })).toEqual(['/of/0']);
    expect(faults(requestInformation, { of })).toEqual(['/text']);
  });

  it('is about nothing of itself, and done once', () => {
    request()
      .when(sent(requestInformation, { text, of, about: [own] }))
      .thenRejected({ code: 'reference-not-found', facts: { reference: own }, pointer: '/about/0' });
    request(requested)
      .when(sent(requestInformation, { text, of }))
      .thenRejected({ code: 'already-requested', facts: { entry: 'entry/1' } });
  });
});

describe('providing information', () => {
  it('is a text, or what it cites, or both, by anybody', () => {
    const by = { name: 'Somebody Else' };
    request(requested).when(sent(provideInformation, provided), { act: { by } }).thenEvents([answered]);
    request(requested)
      .when(sent(provideInformation, { text: 'No' }))
      .thenEvents([event('InformationProvided', { text: 'No', cites: [] })]);
    request(requested)
      .when(sent(provideInformation, { cites: [observation] }))
      .thenEvents([event('InformationProvided', { text: null, cites: [observation] })]);
  });

  it('is not done with nothing', () => {
    request(requested)
      .when(sent(provideInformation, { cites: [] }))
      .thenRejected({ code: 'nothing-provided', pointer: '/text' });
  });

  it('may be added to, and may follow a refusal', () => {
    request(requested, answered).when(sent(provideInformation, provided)).thenEvents([answered]);
    request(requested, declined).when(sent(provideInformation, provided)).thenEvents([answered]);
  });

  it('did not occur before it was asked for', () => {
    request({ ...requested, metadata: { occurredAt: '2022-12-10' } })
      .when(sent(provideInformation, provided), { act: { occurredAt: '2022-12-09' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        facts: { entry: 'entry/1', occurredAt: '2022-12-10' },
        pointer: '/occurredAt',
      });
  });
});

describe('declining a request', () => {
  it('says why, or that no reason is given', () => {
    request(requested).when(sent(declineRequest, why)).thenEvents([declined]);
    request(requested)
      .when(sent(declineRequest, {}))
      .thenEvents([event('InformationRequestDeclined', none)]);
  });

  it('is done once by each, whatever came between', () => {
    request(requested, declined, answered)
      .when(sent(declineRequest, why))
      .thenRejected({ code: 'already-declined', facts: { entry: 'entry/2' } });
    request(requested, { ...declined, metadata: { by: { role: 'Operator' } } })
      .when(sent(declineRequest, why), { act: { by: { role: 'Operator' } } })
      .thenRejected({ code: 'already-declined', facts: { entry: 'entry/2' } });
    request(requested, declined)
      .when(sent(declineRequest, why), { act: { by: { role: 'Operator', agency: 'SpaceX' } } })
      .thenEvents([declined]);
  });
});

describe('withdrawing a request', () => {
  it('is for anybody: by another than the asker shows', () => {
    request(requested)
      .when(sent(withdrawRequest, {}), { act: { by: { name: 'Somebody Else' } } })
      .thenEvents([withdrawn]);
    request(requested, answered, declined)
      .when(sent(withdrawRequest, why))
      .thenEvents([event('InformationRequestWithdrawn', why)]);
  });

  it.each([sent(provideInformation, provided), sent(declineRequest, {}), sent(withdrawRequest, {})])(
    'lets nothing follow: $type',
    (command) => {
      request(requested, withdrawn)
        .when(command)
        .thenRejected({ code: 'request-withdrawn', facts: { entry: 'entry/2' } });
    },
  );

  it('needs a request on record', () => {
    request().when(sent(withdrawRequest, {})).thenRejected({ code: 'not-on-record' });
    request(requested)
      .when(sent(withdrawRequest, { because: [own] }))
      .thenEvents([event('InformationRequestWithdrawn', { reason: null, because: [own] })]);
  });
});

describe('the state of a request', () => {
  it('is what was asked, and every answer, refusal and withdrawal with who said it when', () => {
    const by = { agency: 'SpaceX' };
    const history = [requested, { ...declined, metadata: { by } }, answered, declined, withdrawn];
    expect(request(...history).state()).toEqual({
      ...facts,
      request: own,
      asked: said(1),
      status: 'withdrawn',
      answers: [{ ...provided, said: said(3) }],
      refusals: [
        { ...why, said: said(2, { by }) },
        { ...why, said: said(4) },
      ],
      withdrawal: { ...none, said: said(5) },
    });
    expect([1, 2, 3, 4].map((count) => request(...history.slice(0, count)).state()?.status)).toEqual([
      'unanswered',
      'declined',
      'answered',
      'answered',
    ]);
  });

  it('is declined once all who were asked have declined, and until then one of them may answer', () => {
    const asked = event('InformationRequested', { ...facts, of: [...of, { agency: 'NASA' }] });
    const statuses = (...events: readonly Given[]) =>
      events.map((_, index) => request(asked, ...events.slice(0, index + 1)).state()?.status);
    const byNasa = { ...declined, metadata: { by: { agency: 'NASA' } } };
    expect(statuses(declined, byNasa, answered)).toEqual(['unanswered', 'declined', 'answered']);
    expect(statuses(answered, declined, byNasa)).toEqual(['answered', 'answered', 'answered']);
  });

  it('is about what the request is about', () => {
    const about = ['vehicle/dragon-endurance'];
    const state = request(event('InformationRequested', { ...facts, about })).state();
    expect(aggregates.informationrequest.subjects(state)).toEqual(about);
    expect(aggregates.informationrequest.subjects(null)).toEqual([]);
  });

  it('reads when it is due as corrected; whom it is asked of is not correctable but in a name', () => {
    const changes = [{ pointer: '/due', was: null, is: '2023-01' }];
    const corrected = { type: 'EntryCorrected', facts: { entry: 'entry/1', revision: 0, changes, reason: 'left out' } };
    const command = { type: 'CorrectEntry', sequence: 1, revision: 0, reason: 'left out' };
    request(requested)
      .when({ ...command, changes })
      .thenEvents([corrected]);
    expect(request(requested, corrected).state()?.due).toBe('2023-01');
    request(requested)
      .when({ ...command, changes: [{ pointer: '/of/0/agency', was: 'SpaceX', is: 'NASA' }] })
      .thenRejected({
        code: 'not-correctable',
        pointer: '/changes/0/pointer',
        facts: { correctable: ['/occurredAt', '/due', '/title', '/text', '/of/*/name'] },
      });
  });
});
