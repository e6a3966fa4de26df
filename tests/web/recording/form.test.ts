import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../web/src/api/problem-error.ts';
import { commandsFor, recordCommandOf, recordCommands } from '../../../web/src/recording/commands-for.ts';
import { begunDraft } from '../../../web/src/recording/form/begun-draft.ts';
import { bodyOf } from '../../../web/src/recording/form/body-of.ts';
import { withMember } from '../../../web/src/recording/form/change-draft.ts';
import { bodySchemaOf } from '../../../web/src/recording/form/definitions.ts';
import { faultsIn, faultsOfProblem, inOrderOf } from '../../../web/src/recording/form/faults.ts';
import type { Member } from '../../../web/src/recording/form/field.ts';
import { fieldOf } from '../../../web/src/recording/form/field-of.ts';
import { layoutOf } from '../../../web/src/recording/form/layouts.ts';
import { newsIn, rulesIn } from '../../../web/src/recording/form/rules.ts';
import { shownMembers } from '../../../web/src/recording/form/shown-members.ts';
import { writeUp } from '../../../web/src/recording/form/write-up.ts';

const now = Date.parse('2022-12-15T01:10:20Z');
const by = { name: 'Sergei Krikalev', agency: 'Roscosmos' };

function membersOf(command: string): readonly Member[] {
  const field = fieldOf(bodySchemaOf(command));
  return field.type === 'object' ? field.members : [];
}
const commandOf = (id: string) => {
  const command = recordCommandOf(id);
  if (command === undefined) throw new Error(id);
  return command;
};
const problem = (more: Partial<Problem>): Problem => ({
  type: '',
  title: '',
  status: 409,
  detail: '',
  code: '',
  ...more,
});

describe('a layout', () => {
  it('names members that its command has, and leaves none of them out', () => {
    for (const { id } of recordCommands) {
      const names = membersOf(id).map(({ name }) => name);
      const layout = layoutOf(id);
      expect([id, layout.shown.filter((name) => !names.includes(name))]).toEqual([id, []]);
      const { shown, more } = shownMembers({ type: 'object', members: membersOf(id) }, layout);
      const all = [...shown, ...more].map(({ name }) => name);
      expect([id, all.toSorted()]).toEqual([
        id,
        names.filter((name) => !['by', 'acknowledges'].includes(name)).toSorted(),
      ]);
    }
  });
});

describe('what a thing offers', () => {
  const titles = (reference: string, state = {}) => commandsFor(reference, state).map(({ command }) => command.id);
  const eva = 'activity/0185e0a0-0000-7000-8000-000000000020';

  it('fits the state that it is in', () => {
    expect(titles(eva, { kind: 'eva', status: 'planned' })).toEqual(
      expect.arrayContaining(['eva-cancellation', 'eva-replanning', 'eva-end']),
    );
    expect(titles(eva, { kind: 'eva', status: 'cancelled' }).filter((id) => id.startsWith('eva'))).toEqual([
      'eva-reinstatement',
    ]);
    expect(titles(eva, { kind: 'test', status: 'planned' }).filter((id) => id.startsWith('eva'))).toEqual([]);
    expect(titles('vehicle/iss', { docked: true })).not.toContain('docking');
    const suggestion = 'suggestion/0185e0a0-0000-7000-8000-000000000090';
    expect(titles(suggestion, { status: 'suggested' })).toEqual(['dismissal', 'decision']);
    expect(titles(suggestion, { status: 'opened' })).toEqual(['dismissal']);
    expect(titles(suggestion, { status: 'dismissed' })).toEqual(['decision']);
  });

  it('fills in the path and the fields that it is known for', () => {
    const offered = (reference: string, id: string) =>
      commandsFor(reference).find(({ command }) => command.id === id)?.form;
    expect(offered('vehicle/iss', 'leak-reports')).toEqual({
      command: 'leak-reports',
      parameters: { id: 'iss' },
      filled: {},
    });
    expect(offered('vehicle/iss', 'observation')?.filled).toEqual({ about: ['vehicle/iss'] });
    const decision = 'decision/0185e0a0-0000-7000-8000-000000000060';
    expect(offered(`${decision}/option/stay`, 'option-rejection')?.parameters).toEqual({
      id: '0185e0a0-0000-7000-8000-000000000060',
      slug: 'stay',
    });
    expect(offered('entry/412', 'correction')?.parameters).toEqual({ sequence: '412' });
  });
});

describe('a body', () => {
  it('leaves out what was left empty, and says where each of its places is in the form', () => {
    const draft = {
      by: { ...by, role: ' ' },
      about: ['vehicle/iss'],
      text: '  It is warm. ',
      kind: { is: 'other', other: 'smell' },
      occurredAt: { text: '0:45' },
      title: '',
      basis: '88',
      quantities: [undefined, { name: 'temperature', amount: '~30' }],
      sentTo: [{}, { role: 'CAPCOM' }],
    };
    const { value, places } = bodyOf(membersOf('observation'), draft, now);
    expect(value).toEqual({
      by,
      about: ['vehicle/iss'],
      text: 'It is warm.',
      kind: { other: 'smell' },
      occurredAt: '2022-12-15T00:45Z',
      basis: 88,
      quantities: [{ name: 'temperature', value: '30', about: true }],
      sentTo: [{ role: 'CAPCOM' }],
    });
    expect(places.get('/quantities/0')).toBe('/quantities/1');
    const faults = faultsIn(bodySchemaOf('observation'), value as never, places);
    expect(faults).toEqual([{ pointer: '/quantities/1/unit', detail: 'is needed' }]);
  });

  it('says the variant that was chosen, and nothing where none was', () => {
    const of = (draft: object) => bodyOf(membersOf('terms'), { by, ...draft }, now).value;
    expect(of({ neededBy: { is: 'stated', drafts: { stated: { text: '27 Dec 2022' } } } })).toEqual({
      by,
      neededBy: '2022-12-27',
    });
    expect(of({ neededBy: { is: 'none', drafts: {} } })).toEqual({ by, neededBy: null });
    expect(of({ neededBy: undefined })).toEqual({ by });
    const disputed = [{ claim: 'The commission', by: { agency: 'NASA' } }];
    expect(of({ authority: { is: 'disputed', drafts: { disputed: { disputed } } } })).toEqual({
      by,
      authority: { disputed },
    });
    const closing = (draft: object) => bodyOf(membersOf('closure'), { by, ...draft }, now).value;
    expect(closing({ disposition: { is: 'resolved' } })).toEqual({ by, disposition: { type: 'resolved' } });
    expect(
      closing({ disposition: { is: 'accepted', drafts: { accepted: { by: { role: 'MMT', agency: 'NASA' } } } } }),
    ).toEqual({
      by,
      disposition: { type: 'accepted', explained: false, by: { role: 'MMT', agency: 'NASA' } },
    });
    expect(closing({})).toEqual({ by });
  });

  it('begins with what is known', () => {
    const filled = { question: 'Which ship?', scope: ['vehicle/iss'], neededBy: '2022-12-27' };
    const draft = begunDraft(membersOf('decision'), { command: 'decision', parameters: {}, filled }, by, 88);
    expect(bodyOf(membersOf('decision'), draft, now).value).toEqual({ by, ...filled, basis: 88 });
  });

  it('is what the server is sent, at the path of its thing', () => {
    const { said, faults } = writeUp(
      commandOf('leak-reports'),
      { id: 'soyuz-ms-22' },
      { by, text: 'It leaks.', recordedAt: '15 Dec 2022 1:00' },
      now,
    );
    expect(faults).toEqual([]);
    expect(said).toEqual({
      path: '/vehicles/soyuz-ms-22/leak-reports',
      body: { by, text: 'It leaks.' },
      recordedAt: '2022-12-15T01:00:00.000Z',
    });
    const missing = writeUp(commandOf('leak-reports'), { id: 'soyuz-ms-22' }, { recordedAt: 'soon' }, now);
    expect(missing.faults.map(({ pointer }) => pointer)).toEqual(['/text', '/by', '/recordedAt']);
  });
});

describe('what a schema has against a body', () => {
  const faultsOf = (command: string, body: object) =>
    faultsIn(bodySchemaOf(command), { by, ...body }, new Map()).map(({ pointer, detail }) => `${pointer} ${detail}`);

  it('is said in words that mean something to whoever types', () => {
    const vehicle = { id: 'iss', name: 'ISS', kind: 'station' };
    expect(faultsOf('vehicle', { ...vehicle, seats: 'many', basis: 'now' })).toEqual([
      '/seats is not a whole number',
      '/basis is not a whole number',
    ]);
    expect(faultsOf('observation', { text: 'Seen.', about: [] })).toEqual(['/about is empty']);
    expect(faultsOf('observation', { about: ['vehicle/iss'] })).toEqual(['/text is needed']);
  });

  it('is said once of a place', () => {
    const body = { about: ['vehicle/iss'], text: 'Seen.', occurredAt: 'x'.repeat(10_000) };
    expect(faultsOf('observation', body)).toHaveLength(1);
  });

  it('stands in the order of the form', () => {
    const faults = ['/sources', '/by/agency', '/occurredAt', '/text'].map((pointer) => ({ pointer, detail: '' }));
    expect(inOrderOf(['text', 'occurredAt', 'by'], faults).map(({ pointer }) => pointer)).toEqual([
      '/text',
      '/occurredAt',
      '/by/agency',
      '/sources',
    ]);
  });
});

describe('a short name that is needed', () => {
  it('follows the words until somebody writes another one', () => {
    const members = membersOf('vehicle');
    const named = withMember(members, {}, 'name', 'Soyuz MS-22');
    expect(named).toEqual({ name: 'Soyuz MS-22', id: 'soyuz-ms-22' });
    expect(withMember(members, named, 'name', 'Soyuz MS-23')).toEqual({ name: 'Soyuz MS-23', id: 'soyuz-ms-23' });
    const own = withMember(members, named, 'id', 'ms22');
    expect(withMember(members, own, 'name', 'Soyuz')).toEqual({ name: 'Soyuz', id: 'ms22' });
  });
});

describe('what the server refuses', () => {
  it('stands at its field, wherever that is in the form', () => {
    const places = new Map([['/contradicts/0', '/contradicts/2']]);
    const errors = [
      { pointer: '/contradicts/0', detail: 'is not on record' },
      { header: 'Recorded-At', detail: 'lies before the log time' },
      { pointer: '', detail: 'as a whole' },
    ];
    expect(faultsOfProblem(problem({ status: 422, errors }), places)).toEqual([
      { pointer: '/contradicts/2', detail: 'is not on record' },
      { pointer: '/recordedAt', detail: 'lies before the log time' },
    ]);
    const needless = problem({
      code: 'deviation-not-needed',
      detail: 'It is kept.',
      facts: { pointer: '/deviations/0/rules/0' },
    });
    expect(faultsOfProblem(needless, new Map())).toEqual([{ pointer: '/deviations/0/rules/0', detail: 'It is kept.' }]);
  });

  it('offers a deviation where rules of procedure are not kept, and for nothing else', () => {
    expect(
      rulesIn(problem({ code: 'authority-acts', facts: { rules: ['authority-acts', 'evidence-cited'] } })),
    ).toEqual(['authority-acts', 'evidence-cited']);
    expect(rulesIn(problem({ code: 'option-rejected' }))).toEqual([]);
    expect(rulesIn(problem({ code: 'authority-acts', status: 422 }))).toEqual([]);
  });

  it('shows what is new where knowledge has moved', () => {
    const news = [{ sequence: 90 }];
    expect(
      newsIn(
        problem({ code: 'knowledge-current', facts: { news, total: 3, basis: 88, rules: ['knowledge-current'] } }),
      ),
    ).toEqual({
      items: news,
      total: 3,
      basis: 88,
    });
    expect(newsIn(problem({ code: 'authority-acts', facts: { rules: ['knowledge-current'] } }))).toBeUndefined();
  });
});
