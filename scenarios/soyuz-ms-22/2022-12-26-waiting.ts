import type { ScenarioEntry } from '../entry.ts';
import { nothingSaidOf } from './deviations.ts';
import { chiefDesigners, krikalev, nasa, roscosmos, stateCommission } from './people.ts';
import {
  assessingDragon,
  chiefDesignersMet,
  commissionDate,
  decisionDelayed,
  fromMemory,
  tassInspection,
  topwar,
} from './sources.ts';

/** The decision that was due on 27 December is put off, twice, and gets a date and an authority. */
export const waiting: readonly ScenarioEntry[] = [
  {
    name: 'not-on-the-27th',
    row: 15,
    recordedAt: '2022-12-26T12:00:00Z',
    path: '/v1/observations',
    body: {
      kind: 'statement',
      about: ['decision/{flight-program}'],
      text: 'There is a meeting on the 27th, but no final decision will be made there.',
      by: krikalev,
      occurredAt: '2022-12-26',
      sources: [tassInspection],
    },
  },
  {
    name: 'loop-lost',
    row: 15,
    recordedAt: '2022-12-26T12:00:00Z',
    path: '/v1/assessments',
    body: {
      about: ['vehicle/soyuz-ms-22', 'anomaly/{leak}'],
      title: 'The cooling loop is lost',
      findings: [
        { slug: 'lost', text: 'The cooling loop of Soyuz MS-22 is lost; what that implies is being evaluated.' },
      ],
      effects: [{ on: 'health', vehicle: 'vehicle/soyuz-ms-22', subsystem: 'External cooling loop', status: 'failed' }],
      by: krikalev,
      occurredAt: '2022-12-26',
      sources: [tassInspection],
    },
  },
  {
    name: 'medics-asked',
    row: 15,
    recordedAt: '2022-12-26T12:00:00Z',
    path: '/v1/information-requests',
    body: {
      text: 'Can the crew work inside the spacecraft for some time, should the need arise?',
      of: [{ role: 'Medics', agency: 'Roscosmos' }],
      about: ['decision/{flight-program}', 'vehicle/soyuz-ms-22'],
      by: krikalev,
      occurredAt: '2022-12-26',
      sources: [tassInspection],
    },
  },
  {
    name: 'external-damage',
    row: 16,
    recordedAt: '2022-12-27T16:00:00Z',
    path: '/v1/anomalies/{leak}/hypotheses',
    body: {
      id: 'external-damage',
      text: 'External mechanical damage, of whatever origin.',
      by: roscosmos,
      occurredAt: '2022-12-27',
      sources: [decisionDelayed],
    },
  },
  {
    name: 'working-groups-report',
    row: 16,
    recordedAt: '2022-12-27T16:00:00Z',
    path: '/v1/assessments',
    body: {
      about: ['anomaly/{leak}', 'vehicle/soyuz-ms-22'],
      title: 'External mechanical damage',
      findings: [{ slug: 'cause', text: 'The leak was caused by external mechanical damage.' }],
      hypotheses: [{ hypothesis: 'anomaly/{leak}/hypothesis/external-damage', standing: 'confirmed' }],
      by: { role: 'Working groups', agency: 'Roscosmos' },
      occurredAt: '2022-12-27',
      sources: [decisionDelayed],
    },
  },
  {
    name: 'put-off-to-january',
    row: 16,
    recordedAt: '2022-12-27T16:00:00Z',
    path: '/v1/decisions/{flight-program}/deferral',
    body: {
      until: { time: '2023-01', words: 'in January' },
      reason: 'The conclusions of two working groups were heard; decisions are to follow in January.',
      because: ['assessment/{working-groups-report}'],
      // Whose decision it is had not been said: that this was the authority's act is not known.
      deviations: nothingSaidOf('authority-stated'),
      by: { role: 'Meeting at TsNIIMash', agency: 'Roscosmos' },
      occurredAt: '2022-12-27',
      sources: [decisionDelayed],
    },
  },
  {
    name: 'spacex-asked',
    row: 17,
    recordedAt: '2022-12-30T20:00:00Z',
    path: '/v1/information-requests',
    body: {
      text: 'Can the Dragon that is docked return additional crew members in an emergency?',
      of: [{ agency: 'SpaceX' }],
      about: [
        'vehicle/crew-dragon-endurance',
        'crew-member/sergei-prokopyev',
        'crew-member/dmitri-petelin',
        'crew-member/frank-rubio',
      ],
      by: nasa,
      occurredAt: { time: '2022-12-30', words: '30 December; the date is from memory' },
      sources: [assessingDragon, fromMemory('that it was on 30 December')],
    },
  },
  {
    name: 'due-11-january',
    row: 18,
    recordedAt: '2023-01-08T12:00:00Z',
    path: '/v1/decisions/{flight-program}/terms',
    body: {
      neededBy: '2023-01-11',
      authority: stateCommission,
      reason: 'The State Commission will meet on 11 January and proclaim its decision.',
      by: roscosmos,
      occurredAt: '2023-01-08',
      sources: [commissionDate],
    },
  },
  {
    name: 'peak-temperatures',
    row: 11,
    recordedAt: '2023-01-09T06:40:00Z',
    path: '/v1/observations',
    body: {
      kind: 'telemetry',
      about: ['vehicle/soyuz-ms-22', 'anomaly/{leak}'],
      text: 'After the damage temperatures rose to 40 °C in the assist module and to 30 °C in the living area.',
      quantities: [
        { name: 'Peak temperature, assist module', unit: '°C', value: '40' },
        { name: 'Peak temperature, living area', unit: '°C', value: '30' },
      ],
      by: { agency: 'Interfax' },
      occurredAt: { time: 'unknown', words: 'when it peaked was not said' },
      sources: [commissionDate],
    },
  },
  {
    name: 'chief-designers-recommend',
    row: 19,
    recordedAt: '2023-01-10T12:00:00Z',
    path: '/v1/decisions/{flight-program}/recommendations',
    body: {
      text: 'The Council of Chief Designers, at Energia, gives its recommendations for the State Commission. What they are was not said on the day.',
      because: ['activity/{analysis}'],
      by: chiefDesigners,
      occurredAt: '2023-01-10',
      sources: [chiefDesignersMet, topwar],
    },
  },
];
